package org.fakeai.simulation.engine;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.FakeAiConfig.ReplyMode;
import org.fakeai.config.script.Timing;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.engine.PromptMessage.Role;
import org.fakeai.simulation.latency.LatencyModel;
import org.fakeai.simulation.latency.TokenSchedule;
import org.fakeai.simulation.scenario.Answer;
import org.fakeai.simulation.text.GivenTexts;
import org.fakeai.simulation.text.Reply;
import org.fakeai.simulation.text.ReplyOrder;
import org.fakeai.simulation.text.ReplyVocabulary;
import org.fakeai.simulation.text.ReplyWriter;
import org.fakeai.simulation.tokens.TokenUsage;
import org.fakeai.simulation.tokens.Tokenizer;

/** Plans replies as one configuration has it: what is said and when, before anything is sent. */
public final class Planner {

  private final ReplyWriter replies;
  private final GivenTexts given;
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
    this(config, tokenizer, vocabulary, undetermined, GivenTexts.of(config, tokenizer));
  }

  /**
   * Plans with what operators wrote.
   *
   * @param undetermined counts replies that are to differ from each other
   * @param given texts that nobody generates
   */
  public Planner(
      FakeAiConfig config,
      Tokenizer tokenizer,
      ReplyVocabulary vocabulary,
      AtomicLong undetermined,
      GivenTexts given) {
    this.given = given;
    this.replies = new ReplyWriter(config, tokenizer, vocabulary, given);
    this.latency = new LatencyModel(config);
    this.promptTokens = new PromptTokens(tokenizer, config.replies().strictTokenCounting());
    this.undetermined = undetermined;
    this.server = new Seeds(config.replies().seed());
    this.determinism = config.replies().determinism();
    this.fingerprint = fingerprint(config);
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
    return plan(request, tokensOfPrompt, seeds(request));
  }

  /** The plan that a rule of a scenario asks for; its content is the rule's, not generated. */
  public GenerationPlan plan(GenerationRequest request, Answer.Reply answer) {
    return plan(request, promptTokens.count(request), answer);
  }

  /**
   * The same for a prompt that is no conversation.
   *
   * @param tokensOfPrompt as many as it has
   */
  public GenerationPlan plan(GenerationRequest request, int tokensOfPrompt, Answer.Reply answer) {
    ReplyOrder order = order(request, tokensOfPrompt);
    Seeds seeds = seeds(request);
    List<GenerationPlan.Choice> choices = new ArrayList<>(request.choices());
    int completionTokens = 0;
    for (int i = 0; i < request.choices(); i++) {
      choices.add(ScriptedChoice.of(answer, order, replies, seeds.derive(i)));
      completionTokens += choices.getLast().size();
    }
    TokenUsage usage =
        new TokenUsage(
            tokensOfPrompt, completionTokens, request.media().image(), request.media().audio());
    return paced(request, usage, choices, answer.timing(), seeds);
  }

  /** The plan that there is without a scenario, at the times of one of its rules. */
  public GenerationPlan plan(GenerationRequest request, Timing timing) {
    return plan(request, promptTokens.count(request), timing);
  }

  /**
   * The same for a prompt that is no conversation.
   *
   * @param tokensOfPrompt as many as it has
   */
  public GenerationPlan plan(GenerationRequest request, int tokensOfPrompt, Timing timing) {
    Seeds seeds = seeds(request);
    GenerationPlan usual = plan(request, tokensOfPrompt, seeds);
    return paced(request, usual.usage(), usual.choices(), timing, seeds);
  }

  /** The texts that nobody generates. */
  public GivenTexts given() {
    return given;
  }

  private GenerationPlan paced(
      GenerationRequest request,
      TokenUsage usage,
      List<GenerationPlan.Choice> choices,
      Timing timing,
      Seeds seeds) {
    List<TokenSchedule> schedules = new ArrayList<>(choices.size());
    for (int i = 0; i < choices.size(); i++) {
      int tokens = choices.get(i).size();
      schedules.add(
          latency.schedule(request.model(), tokens, timing, seeds.derive(i).stream("latency")));
    }
    return new GenerationPlan(usage, choices, new Pacing.Planned(schedules), fingerprint);
  }

  private Seeds seeds(GenerationRequest request) {
    Seeds seeds = RequestSeeds.of(server, request);
    return determinism || request.seed().isPresent()
        ? seeds
        : seeds.derive(undetermined.incrementAndGet());
  }

  private GenerationPlan plan(GenerationRequest request, int tokensOfPrompt, Seeds seeds) {
    ReplyOrder order = order(request, tokensOfPrompt);
    List<GenerationPlan.Choice> choices = new ArrayList<>(request.choices());
    List<TokenSchedule> schedules = new ArrayList<>(request.choices());
    int completionTokens = 0;
    for (int i = 0; i < request.choices(); i++) {
      Seeds choice = seeds.derive(i);
      Reply reply = replies.write(order, choice);
      FinishReason finish = reply.cutByMaximum() ? FinishReason.LENGTH : FinishReason.STOP;
      choices.add(GenerationPlan.Choice.saying(reply.text(), finish));
      schedules.add(
          latency.schedule(request.model(), reply.text().size(), choice.stream("latency")));
      completionTokens += reply.text().size();
    }
    TokenUsage usage =
        new TokenUsage(
            tokensOfPrompt, completionTokens, request.media().image(), request.media().audio());
    return new GenerationPlan(usage, choices, new Pacing.Planned(schedules), fingerprint);
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

  private static String fingerprint(FakeAiConfig config) {
    FakeAiConfig.Replies replies = config.replies();
    Seeds digest =
        new Seeds(replies.seed())
            .derive(replies.replyMode().name())
            .derive(replies.replyLength().name())
            .derive(replies.determinism() ? 1 : 0);
    if (replies.replyMode() != ReplyMode.GENERATED) {
      digest = digest.derive(config.script().toString());
    }
    return "fp_" + HexFormat.of().toHexDigits(digest.value(), 10);
  }
}
