package org.fakeai.simulation.engine;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.FakeAiConfig.ReplyMode;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.engine.PromptMessage.Role;
import org.fakeai.simulation.latency.TokenSchedule;
import org.fakeai.simulation.scenario.Answer;
import org.fakeai.simulation.text.GivenTexts;
import org.fakeai.simulation.text.Recall;
import org.fakeai.simulation.text.ReplyOrder;
import org.fakeai.simulation.text.ReplyVocabulary;
import org.fakeai.simulation.tokens.TokenUsage;
import org.fakeai.simulation.tokens.Tokenizer;

/** Plans replies as one configuration has it: what is said and when, before anything is sent. */
public final class Planner {

  private final GivenTexts given;
  private final ChoicePlanner choices;
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
    this.choices = new ChoicePlanner(config, tokenizer, vocabulary, given);
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
    return plan(request, tokensOfPrompt, Answer.UNSCRIPTED);
  }

  /**
   * The same as a scenario has it.
   *
   * @param answer its content if that is not generated, and its times
   */
  public GenerationPlan plan(GenerationRequest request, int tokensOfPrompt, Answer.Content answer) {
    Seeds seeds = varied(RequestSeeds.of(server, request), request);
    Seeds likeliest = likeliest(seeds, request);
    ReplyOrder order = order(request, tokensOfPrompt);
    List<GenerationPlan.Choice> planned = new ArrayList<>(request.choices());
    List<TokenSchedule> schedules = new ArrayList<>(request.choices());
    int completionTokens = 0;
    TokenUsage.Completion kinds = TokenUsage.Completion.TEXT;
    for (int i = 0; i < request.choices(); i++) {
      ChoicePlanner.Planned choice =
          choices.plan(request, order, answer, seeds.derive(i), likeliest);
      planned.add(choice.choice());
      schedules.add(choice.schedule());
      completionTokens += choice.tokens();
      kinds = kinds.plus(choice.kinds());
    }
    TokenUsage usage =
        new TokenUsage(
            tokensOfPrompt,
            completionTokens,
            request.media().image(),
            request.media().audio(),
            kinds);
    return new GenerationPlan(usage, planned, new Pacing.Planned(schedules), fingerprint);
  }

  /** The texts that nobody generates. */
  public GivenTexts given() {
    return given;
  }

  /** How many tokens a conversation is. */
  public int promptTokens(GenerationRequest request) {
    return promptTokens.count(request);
  }

  /** The root of chance for how likely the tokens of a request's replies were. */
  public Seeds odds(GenerationRequest request) {
    return RequestSeeds.of(server, request).derive("odds");
  }

  private Seeds varied(Seeds seeds, GenerationRequest request) {
    return determinism || request.seed().isPresent()
        ? seeds
        : seeds.derive(undetermined.incrementAndGet());
  }

  /** Where only the likeliest is said, it is what the first choice of a request without seed is. */
  private Seeds likeliest(Seeds seeds, GenerationRequest request) {
    if (request.wishes().manner().sampling().freedom() == 1) {
      return seeds;
    }
    Seeds unseeded = request.seed().isPresent() ? RequestSeeds.unseeded(server, request) : seeds;
    return unseeded.derive(0);
  }

  private static ReplyOrder order(GenerationRequest request, int promptTokens) {
    return new ReplyOrder(
        request.model().encoding(),
        PromptMessage.lastOfUser(request.prompt()),
        request.maxTokens(),
        maximum(request, promptTokens),
        request.minTokens(),
        request.ignoreEos(),
        request.stop(),
        request.wishes().manner(),
        Recall.answer(userTexts(request.prompt())));
  }

  /** A reply whose length nobody asks for ends at the latest where the window does. */
  private static int maximum(GenerationRequest request, int promptTokens) {
    ModelProfile model = request.model();
    int room = Math.max(1, model.contextWindow() - promptTokens);
    return request.maxTokens().isPresent()
        ? model.maxOutputTokens()
        : Math.min(model.maxOutputTokens(), room);
  }

  private static List<String> userTexts(List<PromptMessage> prompt) {
    List<String> texts = new ArrayList<>(prompt.size());
    for (PromptMessage message : prompt) {
      if (message.role() == Role.USER) {
        texts.add(message.text());
      }
    }
    return texts;
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
