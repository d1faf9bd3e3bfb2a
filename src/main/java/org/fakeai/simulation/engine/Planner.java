package org.fakeai.simulation.engine;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.engine.PromptMessage.Role;
import org.fakeai.simulation.latency.LatencyModel;
import org.fakeai.simulation.latency.TokenSchedule;
import org.fakeai.simulation.text.Reply;
import org.fakeai.simulation.text.ReplyOrder;
import org.fakeai.simulation.text.ReplyVocabulary;
import org.fakeai.simulation.text.ReplyWriter;
import org.fakeai.simulation.tokens.TokenUsage;
import org.fakeai.simulation.tokens.Tokenizer;

/** Plans replies as one configuration has it: what is said and when, before anything is sent. */
public final class Planner {

  private final ReplyWriter replies;
  private final LatencyModel latency;
  private final PromptTokens promptTokens;
  private final Seeds server;
  private final boolean determinism;
  private final String fingerprint;
  private final AtomicLong undetermined;

  /**
   * Plans with parts that many configurations share.
   *
   * @param undetermined counts replies that are to differ from each other
   */
  public Planner(
      FakeAiConfig config,
      Tokenizer tokenizer,
      ReplyVocabulary vocabulary,
      AtomicLong undetermined) {
    this.replies = new ReplyWriter(config, tokenizer, vocabulary);
    this.latency = new LatencyModel(config);
    this.promptTokens = new PromptTokens(tokenizer, config.replies().strictTokenCounting());
    this.undetermined = undetermined;
    this.server = new Seeds(config.replies().seed());
    this.determinism = config.replies().determinism();
    this.fingerprint = fingerprint(config.replies());
  }

  /**
   * The same request gets the same plan, unless determinism is off and the request has no seed of
   * its own.
   */
  public GenerationPlan plan(GenerationRequest request) {
    return plan(request, promptTokens.count(request));
  }

  /**
   * The same for a prompt that is no conversation.
   *
   * @param tokensOfPrompt as many as it has
   */
  public GenerationPlan plan(GenerationRequest request, int tokensOfPrompt) {
    Seeds seeds = RequestSeeds.of(server, request);
    if (!determinism && request.seed().isEmpty()) {
      seeds = seeds.derive(undetermined.incrementAndGet());
    }
    ReplyOrder order = order(request, tokensOfPrompt);
    List<GenerationPlan.Choice> choices = new ArrayList<>(request.choices());
    List<TokenSchedule> schedules = new ArrayList<>(request.choices());
    int completionTokens = 0;
    for (int i = 0; i < request.choices(); i++) {
      Seeds choice = seeds.derive(i);
      Reply reply = reply(request, order, choice);
      FinishReason finish = reply.cutByMaximum() ? FinishReason.LENGTH : FinishReason.STOP;
      choices.add(new GenerationPlan.Choice(List.of(segment(request, reply)), finish));
      schedules.add(
          latency.schedule(request.model(), reply.text().size(), choice.stream("latency")));
      completionTokens += reply.text().size();
    }
    TokenUsage usage =
        new TokenUsage(
            tokensOfPrompt, completionTokens, request.media().image(), request.media().audio());
    if (isSpoken(request)) {
      usage = usage.speaking(SpokenReply.tokens(choices, request, order.maximum()));
    }
    return new GenerationPlan(usage, choices, new Pacing.Planned(schedules), fingerprint);
  }

  private Reply reply(GenerationRequest request, ReplyOrder order, Seeds seeds) {
    Optional<String> refusal = request.wishes().refusal();
    return refusal.isPresent()
        ? replies.say(refusal.get(), order, seeds)
        : replies.write(isSpoken(request) ? SpokenReply.transcript(order) : order, seeds);
  }

  private static Segment segment(GenerationRequest request, Reply reply) {
    return request.wishes().refusal().isPresent()
        ? new Segment.Refusal(reply.text())
        : new Segment.Content(reply.text());
  }

  private static boolean isSpoken(GenerationRequest request) {
    return request.wishes().spoken() && request.wishes().refusal().isEmpty();
  }

  private static ReplyOrder order(GenerationRequest request, int promptTokens) {
    return new ReplyOrder(
        request.model().encoding(),
        lastUserText(request.prompt()),
        request.maxTokens(),
        maximum(request, promptTokens),
        request.minTokens(),
        request.ignoreEos(),
        request.stop());
  }

  /** A reply whose length nobody asks for ends at the latest where the window does. */
  private static int maximum(GenerationRequest request, int promptTokens) {
    ModelProfile model = request.model();
    int room = Math.max(1, model.contextWindow() - promptTokens);
    return request.maxTokens().isPresent()
        ? model.maxOutputTokens()
        : Math.min(model.maxOutputTokens(), room);
  }

  private static String lastUserText(List<PromptMessage> prompt) {
    for (int i = prompt.size() - 1; i >= 0; i--) {
      if (prompt.get(i).role() == Role.USER) {
        return prompt.get(i).text();
      }
    }
    return "";
  }

  private static String fingerprint(FakeAiConfig.Replies replies) {
    Seeds digest =
        new Seeds(replies.seed())
            .derive(replies.replyMode().name())
            .derive(replies.replyLength().name())
            .derive(replies.determinism() ? 1 : 0);
    return "fp_" + HexFormat.of().toHexDigits(digest.value(), 10);
  }
}
