package org.fakeai.simulation.engine;

import java.util.ArrayList;
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
        choices.stream().map(choice -> TokenSchedule.atOnce(0, choice.size())).toList();
    return new GenerationPlan(usage, choices, new Pacing.Planned(schedules), fingerprint);
  }

  /**
   * Several plans as one, their choices one after the other.
   *
   * @param plans at least one, all of one server
   */
  public static GenerationPlan joined(List<GenerationPlan> plans) {
    List<Choice> choices = new ArrayList<>();
    List<TokenSchedule> schedules = new ArrayList<>();
    int promptTokens = 0;
    int completionTokens = 0;
    TokenUsage.Completion kinds = TokenUsage.Completion.TEXT;
    for (GenerationPlan plan : plans) {
      choices.addAll(plan.choices);
      switch (plan.pacing) {
        case Pacing.Planned(var planned) -> schedules.addAll(planned);
      }
      promptTokens += plan.usage.promptTokens();
      completionTokens += plan.usage.completionTokens();
      kinds = kinds.plus(plan.usage.completion());
    }
    return new GenerationPlan(
        new TokenUsage(promptTokens, completionTokens, 0, 0, kinds),
        choices,
        new Pacing.Planned(schedules),
        plans.getFirst().fingerprint);
  }

  /**
   * The same plan with some of its choices; the others count in its usage.
   *
   * @param kept their places
   */
  public GenerationPlan keeping(List<Integer> kept) {
    List<TokenSchedule> all =
        switch (pacing) {
          case Pacing.Planned(var planned) -> planned;
        };
    return new GenerationPlan(
        usage,
        kept.stream().map(choices::get).toList(),
        new Pacing.Planned(kept.stream().map(all::get).toList()),
        fingerprint);
  }

  /**
   * One of the replies.
   *
   * @param segments what it consists of, in the order of its tokens
   * @param finish why it ends
   */
  public record Choice(List<Segment> segments, FinishReason finish) {

    public Choice {
      segments = List.copyOf(segments);
    }

    /** How many tokens. */
    public int size() {
      int size = 0;
      for (Segment segment : segments) {
        size += segment.text().size();
      }
      return size;
    }

    /** How many calls of tools. */
    public int calls() {
      int calls = 0;
      for (Segment segment : segments) {
        if (segment instanceof Segment.Call) {
          calls++;
        }
      }
      return calls;
    }

    /** What the assistant says; empty if nothing. */
    public TokenText text() {
      for (Segment segment : segments) {
        if (segment instanceof Segment.Content(TokenText text)) {
          return text;
        }
      }
      return TokenText.EMPTY;
    }
  }
}
