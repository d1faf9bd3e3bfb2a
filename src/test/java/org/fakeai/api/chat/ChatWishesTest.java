package org.fakeai.api.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.fakeai.simulation.engine.FinishReason;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.simulation.engine.Pacing;
import org.fakeai.simulation.latency.TokenSchedule;
import org.fakeai.simulation.tokens.TokenUsage;
import org.fakeai.wire.ApiException;
import org.fakeai.wire.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code some-r1} shows what it thinks, {@code o3-some} hides it. */
class ChatWishesTest {

  private static final String PREDICTED = "'prediction':{'type':'content','content':'%s'}";

  private final ChatParts parts = new ChatParts(Map.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'model':'some-r1'",
        "'model':'some-r1','max_completion_tokens':20",
        "'model':'o3-some'",
        "'model':'o3-some','reasoning_effort':'low','n':2,'seed':3",
        "'model':'o3-some','max_tokens':7",
        "'model':'gpt-4o','logprobs':true,'top_logprobs':3,'max_tokens':5",
        "'model':'some-r1','logprobs':true,'reasoning_effort':'minimal'",
        "'model':'gpt-4o','prediction':{'type':'content','content':'one two three four five'}",
        "'model':'gpt-4o','temperature':0.4,'frequency_penalty':1,'logit_bias':{'290':-100}"
      })
  void streamsWhatTheWholeReplySays(String fields) {
    for (String style : List.of("openai", "vllm")) {
      ChatParts styled = new ChatParts(Map.of("stream_chunk_style", style));
      String usage = ",'stream':true,'stream_options':{'include_usage':true}";
      List<String> events = styled.events(body(fields + usage));
      JsonNode whole = read(styled.reply(body(fields)).whole());

      for (JsonNode choice : whole.get("choices")) {
        int index = choice.get("index").intValue();
        JsonNode message = choice.get("message");
        assertThat(joined(events, index, "content")).isEqualTo(message.get("content").asString());
        assertThat(joined(events, index, "reasoning_content"))
            .isEqualTo(message.path("reasoning_content").asString(""));
        assertThat(odds(events, index))
            .isEqualTo(choice.get("logprobs").path("content").valueStream().toList());
        assertThat(choices(events, index).getLast().get("finish_reason"))
            .isEqualTo(choice.get("finish_reason"));
      }
      assertThat(read(events.get(events.size() - 2)).get("usage")).isEqualTo(whole.get("usage"));
    }
  }

  @Test
  void countsVisibleReasoningBesideTheAnswer() {
    GenerationPlan plan = parts.reply(body("'model':'some-r1'")).plan();

    TokenUsage.Completion kinds = plan.usage().completion();
    int said = plan.choices().getFirst().text().size();
    assertThat(kinds.reasoningTokens()).isPositive();
    assertThat(plan.usage().completionTokens()).isEqualTo(kinds.reasoningTokens() + said);
    assertThat(plan.choices().getFirst().finish()).isEqualTo(FinishReason.STOP);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 64, 400, 2000})
  void staysWithinTheMaximum(int maximum) {
    JsonNode reply =
        read(parts.reply(body("'model':'o3-some','max_completion_tokens':" + maximum)).whole());

    assertThat(reply.at("/usage/completion_tokens").intValue()).isEqualTo(maximum);
    assertThat(reply.at("/choices/0/finish_reason").stringValue()).isEqualTo("length");
    boolean thoughtOnly =
        reply.at("/usage/completion_tokens_details/reasoning_tokens").intValue() == maximum;
    assertThat(reply.at("/choices/0/message/content").stringValue().isEmpty())
        .isEqualTo(thoughtOnly);
    assertThat(reply.at("/choices/0/message").has("reasoning_content")).isFalse();
  }

  @Test
  void showsReasoningInTheFieldThatIsSet() {
    String reasoning = whole("reasoning");
    String none = whole("none");

    assertThat(read(reasoning).at("/choices/0/message/reasoning").stringValue())
        .startsWith("The user asks");
    assertThat(reasoning).doesNotContain("reasoning_content");
    assertThat(read(none).at("/choices/0/message").has("reasoning")).isFalse();
    assertThat(none).doesNotContain("reasoning_content");
  }

  @Test
  void ignoresTheEffortForModelsThatDoNotReason() {
    ChatReply reply = parts.reply(body("'model':'gpt-4o','reasoning_effort':'high'"));

    assertThat(reply.plan().usage().completion()).isEqualTo(TokenUsage.Completion.TEXT);
    assertThat(reply.headers()).containsEntry("x-fakeai-not-simulated", "reasoning_effort");
    assertThat(parts.reply(body("'model':'o3-some','reasoning_effort':'none'")).plan().usage())
        .matches(usage -> usage.completion().reasoningTokens() == 0);
  }

  @Test
  void putsTheOwnTokenAmongSortedAlternatives() {
    String fields = "'model':'gpt-4o','logprobs':true,'top_logprobs':4,'max_tokens':200";
    JsonNode odds = read(parts.reply(body(fields)).whole()).at("/choices/0/logprobs");

    assertThat(odds.get("refusal").isNull()).isTrue();
    assertThat(odds.get("content")).hasSize(200);
    for (JsonNode position : odds.get("content")) {
      List<JsonNode> top = position.get("top_logprobs").valueStream().toList();
      assertThat(top).hasSize(4);
      assertThat(top.stream().map(one -> one.get("token"))).contains(position.get("token"));
      assertThat(top.stream().map(one -> one.get("token"))).doesNotHaveDuplicates();
      assertThat(top.stream().map(one -> -one.get("logprob").doubleValue()).toList()).isSorted();
      assertThat(position.get("logprob").doubleValue()).isLessThanOrEqualTo(0);
    }
  }

  @Test
  void isCertainAtTemperatureZero() {
    String fields = "'model':'gpt-4o','logprobs':true,'top_logprobs':2,'temperature':0";
    JsonNode odds = read(parts.reply(body(fields)).whole()).at("/choices/0/logprobs/content");

    for (JsonNode position : odds) {
      assertThat(position.at("/top_logprobs/0/token")).isEqualTo(position.get("token"));
    }
  }

  @Test
  void leavesAlternativesOutUnlessAsked() {
    JsonNode odds =
        read(parts.reply(body("'model':'gpt-4o','logprobs':true,'max_tokens':3")).whole());

    for (JsonNode position : odds.at("/choices/0/logprobs/content")) {
      assertThat(position.get("top_logprobs")).isEmpty();
      assertThat(position.get("bytes").size()).isPositive();
    }
  }

  @Test
  void saysTheSameAtTemperatureZeroWhateverTheSeed() {
    String cold = "'model':'gpt-4o','temperature':0";

    List<GenerationPlan.Choice> two = parts.reply(body(cold + ",'n':2")).plan().choices();
    assertThat(two.get(0)).isEqualTo(two.get(1));
    assertThat(parts.reply(body(cold + ",'seed':77")).plan().choices().getFirst())
        .isEqualTo(two.getFirst());
    assertThat(parts.reply(body("'model':'gpt-4o'")).plan().choices().getFirst())
        .isEqualTo(two.getFirst());
  }

  @Test
  void isFasterWhereThePredictionIsRight() {
    ChatParts paced =
        new ChatParts(Map.of("ttft_ms", "100", "itl_ms", "10", "itl_variance_percent", "0"));
    String text = "one two three four five six seven eight nine ten ".repeat(20);

    ChatReply reply = paced.reply(body("'model':'gpt-4o'," + PREDICTED.formatted(text)));

    TokenUsage.Completion kinds = reply.plan().usage().completion();
    int said = reply.plan().choices().getFirst().size();
    TokenSchedule times = ((Pacing.Planned) reply.plan().pacing()).schedules().getFirst();
    int steps =
        said - kinds.acceptedPredictionTokens() + (kinds.acceptedPredictionTokens() + 7) / 8;
    assertThat(kinds.acceptedPredictionTokens()).isGreaterThanOrEqualTo(99);
    assertThat(times.size()).isEqualTo(said);
    assertThat(times.endNanos() - times.ttftNanos()).isEqualTo((steps - 1) * 10_000_000L);
    assertThat(reply.plan().usage().completionTokens())
        .isEqualTo(said + kinds.rejectedPredictionTokens());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'n':2 | n",
        "'logprobs':true | logprobs",
        "'presence_penalty':0.1 | presence_penalty",
        "'frequency_penalty':2 | frequency_penalty",
        "'max_completion_tokens':5 | max_completion_tokens",
        "'tools':[{'type':'function'}] | tools",
        "'modalities':['text','audio'] | modalities"
      })
  void refusesWhatPredictionsDoNotGoWith(String field, String param) {
    ApiException refusal = refusal("'model':'gpt-4o'," + PREDICTED.formatted("a") + "," + field);

    assertThat(refusal.param()).isEqualTo(param);
    assertThat(refusal.error().code()).isEqualTo("unsupported_parameter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} | prediction.type",
        "{'type':'guess','content':'a'} | prediction.type",
        "{'type':'content'} | prediction.content",
        "{'type':'content','content':5} | prediction.content",
        "{'type':'content','content':[]} | prediction.content",
        "{'type':'content','content':[{'type':'image_url'}]} | prediction.content[0].type",
        "{'type':'content','content':[{'type':'text'}]} | prediction.content[0].text"
      })
  void refusesPredictionsThatAreNoText(String prediction, String param) {
    assertThat(refusal("'model':'gpt-4o','prediction':" + prediction).param()).isEqualTo(param);
  }

  @Test
  void joinsThePartsOfAPrediction() {
    String parted =
        "'prediction':{'type':'content','content':[{'type':'text','text':'a b'},{'type':'text','text':' c'}]}";

    assertThat(parts.reply(body("'model':'gpt-4o'," + parted)).plan().choices())
        .isEqualTo(
            parts.reply(body("'model':'gpt-4o'," + PREDICTED.formatted("a b c"))).plan().choices());
  }

  @Test
  void refusesWhatDoesNotFitTheWindowUnlessToldNotTo() {
    String full = "'model':'some','max_tokens':128000";

    ApiException refusal = refusal(full);

    assertThat(refusal.error().code()).isEqualTo("context_length_exceeded");
    assertThat(refusal)
        .hasMessage(
            "This model's maximum context length is 128000 tokens. However, you requested 128011"
                + " tokens (11 in the messages, 128000 in the completion). Please reduce the"
                + " length of the messages or completion.");
    assertThat(parts.engine.accounts().admitted()).isZero();
    ChatParts lenient = new ChatParts(Map.of("enable_context_validation", "false"));
    assertThat(lenient.reply(body(full)).plan().usage().completionTokens()).isEqualTo(16_384);
  }

  private String whole(String field) {
    return new ChatParts(Map.of("reasoning_field", field)).reply(body("'model':'some-r1'")).whole();
  }

  private ApiException refusal(String fields) {
    return catchThrowableOfType(ApiException.class, () -> parts.reply(body(fields)));
  }

  private static String body(String fields) {
    return "{'messages':[{'role':'user','content':'Tell me about tea'}],%s}"
        .formatted(fields)
        .replace('\'', '"');
  }

  private static List<JsonNode> choices(List<String> events, int index) {
    return events.stream()
        .filter(event -> event.startsWith("{"))
        .flatMap(event -> read(event).get("choices").valueStream())
        .filter(choice -> choice.get("index").intValue() == index)
        .toList();
  }

  private static String joined(List<String> events, int index, String field) {
    StringBuilder text = new StringBuilder();
    for (JsonNode choice : choices(events, index)) {
      text.append(choice.get("delta").path(field).asString(""));
    }
    return text.toString();
  }

  private static List<JsonNode> odds(List<String> events, int index) {
    return choices(events, index).stream()
        .flatMap(choice -> choice.get("logprobs").path("content").valueStream())
        .toList();
  }

  private static JsonNode read(String json) {
    return Json.MAPPER.readTree(json);
  }
}
