package org.fakeai.simulation.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.script.Timing;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.engine.Wishes.Thinking;
import org.fakeai.simulation.latency.LatencyModel;
import org.fakeai.simulation.latency.TokenSchedule;
import org.fakeai.simulation.scenario.Answer;
import org.fakeai.simulation.text.GivenTexts;
import org.fakeai.simulation.text.Reply;
import org.fakeai.simulation.text.ReplyOrder;
import org.fakeai.simulation.text.ReplyVocabulary;
import org.fakeai.simulation.text.ReplyWriter;
import org.fakeai.simulation.text.ThoughtWriter;
import org.fakeai.simulation.tokens.TokenText;
import org.fakeai.simulation.tokens.TokenUsage;
import org.fakeai.simulation.tokens.Tokenizer;

/** Plans one choice: what is thought and said, and when. */
final class ChoicePlanner {

  /** As many tokens of a right prediction are checked, and leave, together. */
  private static final int BUNCH = 8;

  private static final Reply NOTHING = new Reply(TokenText.EMPTY, true);

  private final ReplyWriter replies;
  private final ThoughtWriter thoughts;
  private final TaskWriter tasks;
  private final LatencyModel latency;

  ChoicePlanner(
      FakeAiConfig config, Tokenizer tokenizer, ReplyVocabulary vocabulary, GivenTexts given) {
    this.replies = new ReplyWriter(config, tokenizer, vocabulary, given);
    this.tasks = new TaskWriter(replies);
    this.thoughts = new ThoughtWriter(tokenizer, vocabulary);
    this.latency = new LatencyModel(config);
  }

  /**
   * A choice with its times.
   *
   * @param tokens all that count
   * @param kinds those of them that are no ordinary text
   */
  record Planned(
      GenerationPlan.Choice choice,
      TokenSchedule schedule,
      int tokens,
      TokenUsage.Completion kinds) {}

  /**
   * Plans a choice.
   *
   * @param answer what a scenario makes of it
   * @param seeds its own
   * @param likeliest seeds of what is said where only the likeliest is
   */
  Planned plan(
      GenerationRequest request,
      ReplyOrder order,
      Answer.Content answer,
      Seeds seeds,
      Seeds likeliest) {
    return switch (answer) {
      case Answer.Reply reply -> scripted(request, order, reply, seeds);
      case Answer.AsUsual usual -> generated(request, order, usual.timing(), seeds, likeliest);
    };
  }

  private Planned scripted(
      GenerationRequest request, ReplyOrder order, Answer.Reply reply, Seeds seeds) {
    GenerationPlan.Choice choice = ScriptedChoice.of(reply, order, replies, seeds);
    return planned(request, choice, 0, order.maximum(), reply.timing(), seeds);
  }

  private Planned generated(
      GenerationRequest request, ReplyOrder order, Timing timing, Seeds seeds, Seeds likeliest) {
    boolean greedy = order.manner().sampling().greedy();
    Seeds words = greedy ? likeliest : seeds;
    List<Segment> segments = new ArrayList<>(2);
    int thought = 0;
    ReplyOrder rest = order;
    if (request.wishes().thinking().isPresent()) {
      Thinking thinking = request.wishes().thinking().get();
      TokenText text = thoughts.write(thinking.effort(), thinking.visible(), order, words);
      thought = text.size();
      if (thought > 0) {
        segments.add(new Segment.Reasoning(text, thinking.visible()));
        rest = order.after(thought);
      }
    }
    Wishes wishes = request.wishes();
    if (wishes.task().isPresent() && wishes.refusal().isEmpty() && rest.maximum() > 0) {
      Optional<TaskWriter.Written> done = tasks.write(wishes.task().get(), rest, words);
      if (done.isPresent()) {
        segments.addAll(done.get().segments());
        GenerationPlan.Choice choice = new GenerationPlan.Choice(segments, done.get().finish());
        return planned(request, choice, thought, rest.maximum(), timing, seeds);
      }
    }
    Reply reply = rest.maximum() == 0 ? NOTHING : reply(wishes, rest, words, likeliest);
    segments.add(said(wishes, reply.text()));
    FinishReason finish = reply.cutByMaximum() ? FinishReason.LENGTH : FinishReason.STOP;
    int tokens = thought + reply.text().size();
    int sound =
        isSpoken(wishes) ? SpokenReply.tokens(reply.text(), request.choices(), rest.maximum()) : 0;
    return new Planned(
        new GenerationPlan.Choice(segments, finish),
        schedule(request, thought, reply.accepted(), tokens, timing, seeds),
        tokens + reply.rejected() + sound,
        new TokenUsage.Completion(thought, reply.accepted(), reply.rejected(), sound));
  }

  private Reply reply(Wishes wishes, ReplyOrder order, Seeds words, Seeds likeliest) {
    return wishes.refusal().isPresent()
        ? replies.say(wishes.refusal().get(), order, words)
        : replies.write(isSpoken(wishes) ? SpokenReply.transcript(order) : order, words, likeliest);
  }

  private static Segment said(Wishes wishes, TokenText text) {
    return wishes.refusal().isPresent() ? new Segment.Refusal(text) : new Segment.Content(text);
  }

  /** Refusals are read, whatever was asked for. */
  private static boolean isSpoken(Wishes wishes) {
    return wishes.spoken() && wishes.refusal().isEmpty();
  }

  private Planned planned(
      GenerationRequest request,
      GenerationPlan.Choice choice,
      int thought,
      int most,
      Timing timing,
      Seeds seeds) {
    int tokens = choice.size();
    int sound =
        isSpoken(request.wishes()) ? SpokenReply.tokens(choice.text(), request.choices(), most) : 0;
    return new Planned(
        choice,
        schedule(request, thought, 0, tokens, timing, seeds),
        tokens + sound,
        new TokenUsage.Completion(thought, 0, 0, sound));
  }

  private TokenSchedule schedule(
      GenerationRequest request,
      int thought,
      int accepted,
      int tokens,
      Timing timing,
      Seeds seeds) {
    int steps = tokens - accepted + (accepted + BUNCH - 1) / BUNCH;
    TokenSchedule schedule =
        latency.schedule(request.model(), steps, timing, seeds.stream("latency"));
    return accepted == 0 ? schedule : schedule.bunched(thought, accepted, BUNCH, tokens);
  }
}
