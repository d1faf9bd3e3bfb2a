package org.fakeai.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.fakeai.catalog.Encoding;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.FakeAiConfig.Latency;
import org.fakeai.config.FakeAiConfig.LatencyDistribution;
import org.fakeai.config.FakeAiConfig.LatencyProfileSource;
import org.fakeai.config.FakeAiConfig.ReasoningField;
import org.fakeai.config.FakeAiConfig.Replies;
import org.fakeai.config.FakeAiConfig.ReplyLength;
import org.fakeai.config.FakeAiConfig.ReplyMode;
import org.fakeai.simulation.Settings;
import org.fakeai.simulation.engine.PromptMessage.Role;
import org.fakeai.simulation.media.MediaTokens;
import org.fakeai.simulation.text.ReplyVocabulary;
import org.fakeai.simulation.tokens.TokenUsage;
import org.fakeai.simulation.tokens.Tokenizer;
import org.junit.jupiter.api.Test;

class PlannerTest {

  private static final Tokenizer TOKENIZER = new Tokenizer();
  private static final ReplyVocabulary VOCABULARY = new ReplyVocabulary(TOKENIZER);

  private final Planner planner = planner(Settings.config());

  @Test
  void plansTheSameForTheSameRequest() {
    var request = Settings.request("Tell me about rivers.", OptionalInt.of(50));

    var plan = planner.plan(request);

    assertThat(planner(Settings.config()).plan(request).choices()).isEqualTo(plan.choices());
    assertThat(plan.usage()).isEqualTo(new TokenUsage(12, 50));
    assertThat(plan.choices().getFirst().finish()).isEqualTo(FinishReason.LENGTH);
    assertThat(plan.fingerprint()).matches("fp_[0-9a-f]{10}");
  }

  @Test
  void variesWithEverythingThatShapesAReply() {
    var texts =
        List.of(
                conversation(OptionalLong.empty(), message(Role.USER, "", "Hi")),
                conversation(OptionalLong.of(1), message(Role.USER, "", "Hi")),
                conversation(OptionalLong.empty(), message(Role.USER, "Ada", "Hi")),
                conversation(OptionalLong.empty(), message(Role.SYSTEM, "", "Hi")),
                conversation(OptionalLong.empty(), message(Role.USER, "", "Ho")),
                conversation(
                    OptionalLong.empty(),
                    message(Role.SYSTEM, "", "Hi"),
                    message(Role.USER, "", "Hi")))
            .stream()
            .map(request -> planner.plan(request).choices().getFirst().text().text())
            .toList();

    assertThat(texts).doesNotHaveDuplicates();
  }

  @Test
  void givesTheFirstChoiceWhateverTheirNumber() {
    var one = planner.plan(choices(1));
    var three = planner.plan(choices(3));

    assertThat(three.choices().getFirst()).isEqualTo(one.choices().getFirst());
    assertThat(three.choices()).doesNotHaveDuplicates();
    assertThat(three.usage()).isEqualTo(new TokenUsage(one.usage().promptTokens(), 60));
  }

  @Test
  void variesWithoutDeterminismUnlessTheRequestHasASeed() {
    Planner varying =
        planner(
            Settings.config(
                new Replies(
                    false,
                    42,
                    ReplyMode.GENERATED,
                    true,
                    ReplyLength.NATURAL,
                    true,
                    ReasoningField.NONE)));
    var unseeded = Settings.request("Hi", OptionalInt.of(20));
    var seeded = conversation(OptionalLong.of(9), message(Role.USER, "", "Hi"));

    assertThat(varying.plan(unseeded).choices()).isNotEqualTo(varying.plan(unseeded).choices());
    assertThat(varying.plan(seeded).choices()).isEqualTo(varying.plan(seeded).choices());
  }

  @Test
  void keepsTextAndTimeApart() {
    var slow =
        new Latency(
            60, 20, 8, 20, LatencyDistribution.NORMAL, 0, false, 0, LatencyProfileSource.SETTINGS);
    var request = Settings.request("Hi", OptionalInt.of(20));

    var plan = planner(Settings.config(slow)).plan(request);

    assertThat(plan.choices()).isEqualTo(planner.plan(request).choices());
    assertThat(plan.pacing())
        .isInstanceOfSatisfying(
            Pacing.Planned.class,
            planned -> {
              assertThat(planned.schedules()).hasSize(1);
              assertThat(planned.schedules().getFirst().size()).isEqualTo(20);
            });
  }

  @Test
  void countsMediaInThePromptAndBesideIt() {
    var text = Settings.request("Hi", OptionalInt.of(5));
    var request =
        new GenerationRequest(
            text.model(),
            text.prompt(),
            1,
            text.maxTokens(),
            0,
            false,
            List.of(),
            text.seed(),
            0,
            new MediaTokens(765, 16, 40),
            Wishes.NONE);

    int plain = planner.plan(text).usage().promptTokens();

    assertThat(planner.plan(request).usage())
        .isEqualTo(new TokenUsage(plain + 765 + 16 + 40, 5, 765, 16));
  }

  @Test
  void endsAReplyOfNoAskedLengthWhereTheWindowEnds() {
    var free = Settings.request("Hi", OptionalInt.empty());
    var request =
        new GenerationRequest(
            free.model(),
            free.prompt(),
            1,
            OptionalInt.empty(),
            20_000,
            false,
            List.of(),
            free.seed(),
            127_000);

    var plan = planner.plan(request);

    assertThat(plan.usage().totalTokens()).isEqualTo(128_000);
    assertThat(plan.choices().getFirst().finish()).isEqualTo(FinishReason.LENGTH);
  }

  @Test
  void countsTheCookbooksExample() {
    // OpenAI Cookbook, "How to count tokens with tiktoken": 124 for gpt-4o, 129 for gpt-4.
    PromptMessage[] example = {
      message(
          Role.SYSTEM,
          "",
          "You are a helpful, pattern-following assistant that translates corporate jargon into"
              + " plain English."),
      message(Role.SYSTEM, "example_user", "New synergies will help drive top-line growth."),
      message(
          Role.SYSTEM, "example_assistant", "Things working well together will increase revenue."),
      message(
          Role.SYSTEM,
          "example_user",
          "Let's circle back when we have more bandwidth to touch base on opportunities for"
              + " increased leverage."),
      message(
          Role.SYSTEM,
          "example_assistant",
          "Let's talk later when we're less busy about how to do better."),
      message(
          Role.USER,
          "",
          "This late pivot means we don't have time to boil the ocean for the client"
              + " deliverable."),
    };

    assertThat(promptTokens(Encoding.O200K_BASE, example)).isEqualTo(124);
    assertThat(promptTokens(Encoding.CL100K_BASE, example)).isEqualTo(129);
  }

  private int promptTokens(Encoding encoding, PromptMessage... prompt) {
    return planner
        .plan(
            new GenerationRequest(
                Settings.model(encoding),
                List.of(prompt),
                1,
                OptionalInt.of(1),
                0,
                false,
                List.of(),
                OptionalLong.empty(),
                0))
        .usage()
        .promptTokens();
  }

  private static GenerationRequest conversation(OptionalLong seed, PromptMessage... prompt) {
    return new GenerationRequest(
        Settings.model(Encoding.O200K_BASE),
        List.of(prompt),
        1,
        OptionalInt.of(20),
        0,
        false,
        List.of(),
        seed,
        0);
  }

  private static GenerationRequest choices(int number) {
    return new GenerationRequest(
        Settings.model(Encoding.O200K_BASE),
        List.of(message(Role.USER, "", "Hi")),
        number,
        OptionalInt.of(20),
        0,
        false,
        List.of(),
        OptionalLong.empty(),
        0);
  }

  private static PromptMessage message(Role role, String name, String text) {
    return new PromptMessage(role, name, text);
  }

  private static Planner planner(FakeAiConfig config) {
    return new Planner(config, TOKENIZER, VOCABULARY, new AtomicLong());
  }
}
