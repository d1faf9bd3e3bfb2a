package org.fakeai.simulation.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fakeai.config.script.Timing;
import org.fakeai.simulation.tokens.FixedTokens;

/** How a rule answers one request. */
public sealed interface Answer {

  /** What there is without a scenario. */
  Content UNSCRIPTED = new AsUsual(Timing.OF_SERVER);

  /** When. */
  Timing timing();

  /** A reply. */
  sealed interface Content extends Answer {}

  /**
   * A reply that says what a rule has in it.
   *
   * @param parts in their order
   * @param finishReason OpenAI's word for why it ends; empty for the usual reason
   */
  record Reply(List<Part> parts, Optional<String> finishReason, Timing timing) implements Content {

    public Reply {
      parts = List.copyOf(parts);
    }
  }

  /** A failure, as the client sees it. */
  record Failure(
      int status,
      String type,
      Optional<String> code,
      String message,
      Optional<String> param,
      Map<String, String> headers,
      Timing timing)
      implements Answer {

    public Failure {
      headers = Map.copyOf(headers);
    }
  }

  /** What is answered without the rule. */
  record AsUsual(Timing timing) implements Content {}

  /** A part of a reply. */
  sealed interface Part {

    /** Its tokens. */
    FixedTokens tokens();

    /** What the assistant says. */
    record Text(FixedTokens tokens) implements Part {}

    /** What it says instead. */
    record Refusal(FixedTokens tokens) implements Part {}

    /** A call of a tool. */
    record Call(String name, boolean custom, FixedTokens tokens) implements Part {}
  }
}
