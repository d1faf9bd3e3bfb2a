package org.fakeai.simulation.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.scenario.Answer;
import org.fakeai.simulation.scenario.Answer.Part;
import org.fakeai.simulation.text.Reply;
import org.fakeai.simulation.text.ReplyOrder;
import org.fakeai.simulation.text.ReplyWriter;
import org.fakeai.simulation.tokens.Token;
import org.fakeai.simulation.tokens.TokenText;

/**
 * A choice of which a scenario's rule says what it contains. The caller's maximum cuts it like any
 * other; stop sequences and the least tokens are about text alone.
 */
final class ScriptedChoice {

  private final ReplyOrder order;
  private final ReplyWriter replies;
  private final Seeds seeds;
  private final List<Segment> segments = new ArrayList<>();
  private int used;
  private boolean cut;
  private boolean calls;

  private ScriptedChoice(ReplyOrder order, ReplyWriter replies, Seeds seeds) {
    this.order = order;
    this.replies = replies;
    this.seeds = seeds;
  }

  static GenerationPlan.Choice of(
      Answer.Reply answer, ReplyOrder order, ReplyWriter replies, Seeds seeds) {
    ScriptedChoice choice = new ScriptedChoice(order, replies, seeds);
    answer.parts().forEach(choice::add);
    return new GenerationPlan.Choice(
        choice.segments,
        answer
            .finishReason()
            .map(word -> FinishReason.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElseGet(choice::finish));
  }

  private void add(Part part) {
    if (cut) {
      return;
    }
    List<Token> tokens = part.tokens().of(order.encoding());
    switch (part) {
      case Part.Text text -> segments.add(new Segment.Content(kept(tokens, order.after(used))));
      case Part.Refusal refusal ->
          segments.add(new Segment.Refusal(kept(tokens, order.after(used).verbatim())));
      case Part.Call call -> {
        calls = true;
        Segment.Call.Kind kind =
            call.custom() ? Segment.Call.Kind.CUSTOM : Segment.Call.Kind.FUNCTION;
        segments.add(
            new Segment.Call(kind, call.name(), kept(tokens, order.after(used).verbatim())));
      }
    }
  }

  private TokenText kept(List<Token> tokens, ReplyOrder asked) {
    Reply reply = replies.write(tokens, asked, seeds);
    used += reply.text().size();
    cut = reply.cutByMaximum();
    return reply.text();
  }

  private FinishReason finish() {
    if (cut) {
      return FinishReason.LENGTH;
    }
    return calls ? FinishReason.TOOL_CALLS : FinishReason.STOP;
  }
}
