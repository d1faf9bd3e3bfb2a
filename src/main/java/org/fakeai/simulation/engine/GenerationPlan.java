package org.fakeai.simulation.engine;

import java.util.List;
import org.fakeai.simulation.latency.TokenSchedule;
import org.fakeai.simulation.tokens.TokenText;
import org.fakeai.simulation.tokens.TokenUsage;

/**
 * A reply before anything of it is sent. Streamed and whole replies are two ways to play one plan.
 *
 * @param usage tokens consumed
 * @param choices what is said
 * @param pacing when it is said
 * @param fingerprint {@code fp_} and ten hexadecimal digits: the configuration it depends on
 */
public record GenerationPlan(
    TokenUsage usage, List<Choice> choices, Pacing pacing, String fingerprint) {

  public GenerationPlan {
    choices = List.copyOf(choices);
  }

  /** The same reply with nothing to wait for. */
  public GenerationPlan atOnce() {
    List<TokenSchedule> schedules =
        choices.stream().map(choice -> TokenSchedule.atOnce(0, choice.text().size())).toList();
    return new GenerationPlan(usage, choices, new Pacing.Planned(schedules), fingerprint);
  }

  /**
   * One of the replies.
   *
   * @param text its tokens
   * @param finish why it ends
   */
  public record Choice(TokenText text, FinishReason finish) {}
}
