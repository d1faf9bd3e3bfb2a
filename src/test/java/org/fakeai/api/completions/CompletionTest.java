package org.fakeai.api.completions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fakeai.catalog.Encoding;
import org.fakeai.wire.ApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CompletionTest {

  private static final String TEA = "\"prompt\":\"Tea is\"";

  private final CompletionParts parts = new CompletionParts(Map.of());

  @Test
  void answersInOpenAisForm() {
    JsonNode body = parts.whole(TEA);

    assertThat(body.path("id").asString()).startsWith("cmpl-");
    assertThat(body.path("object").asString()).isEqualTo("text_completion");
    assertThat(body.at("/choices/0").propertyNames())
        .containsExactlyInAnyOrder("index", "text", "logprobs", "finish_reason");
    assertThat(body.at("/usage/prompt_tokens").asInt()).isEqualTo(2);
    assertThat(body.at("/usage/completion_tokens").asInt()).as("16 by default").isEqualTo(16);
    assertThat(body.at("/choices/0/finish_reason").asString()).isEqualTo("length");
  }

  @Test
  void givesEachPromptItsChoices() {
    JsonNode body = parts.whole("\"prompt\":[\"Tea is\",\"The river\"],\"n\":2,\"max_tokens\":5");

    assertThat(body.path("choices")).hasSize(4);
    assertThat(text(body, 2))
        .isEqualTo(text(parts.whole("\"prompt\":\"The river\",\"max_tokens\":5"), 0));
    assertThat(text(body, 3)).isNotEqualTo(text(body, 2));
    assertThat(body.at("/usage/prompt_tokens").asInt()).isEqualTo(4);
    assertThat(body.at("/usage/completion_tokens").asInt()).isEqualTo(20);
  }

  @Test
  void continuesTokensAsTheirText() {
    String ids =
        parts
            .tokenizer
            .encodeOrdinary(Encoding.O200K_BASE, "Tea is")
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(","));

    assertThat(text(parts.whole("\"prompt\":[" + ids + "]"), 0))
        .isEqualTo(text(parts.whole(TEA), 0));
    assertThat(text(parts.whole("\"prompt\":[[" + ids + "]],\"echo\":true"), 0))
        .startsWith("Tea is");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"max_tokens\":25",
        "\"max_tokens\":25,\"echo\":true",
        "\"max_tokens\":0,\"echo\":true,\"logprobs\":1",
        "\"max_tokens\":7,\"logprobs\":3",
        "\"max_tokens\":7,\"logprobs\":0,\"echo\":true,\"n\":2",
        "\"n\":3,\"max_tokens\":9,\"seed\":4",
        "\"max_tokens\":60,\"stop\":[\" the\",\".\"],\"logprobs\":2"
      })
  void chunksJoinedAreTheWholeReply(String fields) {
    for (String style : List.of("openai", "vllm")) {
      CompletionParts styled = new CompletionParts(Map.of("stream_chunk_style", style));
      List<JsonNode> chunks =
          styled.chunks(TEA + ",\"stream_options\":{\"include_usage\":true}," + fields);
      JsonNode whole = styled.whole(TEA + "," + fields);

      for (JsonNode choice : whole.path("choices")) {
        int index = choice.path("index").asInt();
        assertThat(joined(chunks, index, "text")).isEqualTo(choice.path("text").asString());
        assertThat(joined(chunks, index, "finish_reason"))
            .isEqualTo(choice.path("finish_reason").asString());
        for (String array : List.of("tokens", "token_logprobs", "top_logprobs", "text_offset")) {
          assertThat(items(chunks, index, array))
              .isEqualTo(choice.path("logprobs").path(array).values().stream().toList());
        }
      }
      assertThat(chunks.getLast().path("usage")).isEqualTo(whole.path("usage"));
    }
  }

  @Test
  void saysHowLikelyTokensWere() {
    JsonNode choice = parts.whole(TEA + ",\"logprobs\":5").at("/choices/0");
    JsonNode logprobs = choice.path("logprobs");

    assertThat(logprobs.path("tokens")).hasSize(16);
    assertThat(logprobs.at("/text_offset/0").asInt()).isEqualTo("Tea is".length());
    for (int i = 0; i < 16; i++) {
      String token = logprobs.at("/tokens/" + i).asString();
      double own = logprobs.at("/token_logprobs/" + i).asDouble();
      JsonNode top = logprobs.at("/top_logprobs/" + i);
      assertThat(own).isLessThanOrEqualTo(0);
      assertThat(top.path(token).asDouble()).isEqualTo(own);
      assertThat(top.size()).isBetween(5, 6);
      assertThat(top.values().stream().mapToDouble(v -> Math.exp(v.asDouble())).sum())
          .isLessThan(1.001);
    }
  }

  @Test
  void keepsATokensOddsWhateverElseIsAsked() {
    JsonNode alone = parts.whole(TEA + ",\"logprobs\":2").at("/choices/0/logprobs");
    JsonNode echoed = parts.whole(TEA + ",\"logprobs\":2,\"echo\":true").at("/choices/0/logprobs");

    assertThat(echoed.at("/text_offset/0").asInt()).isZero();
    assertThat(echoed.at("/token_logprobs/2")).isEqualTo(alone.at("/token_logprobs/0"));
    assertThat(echoed.at("/top_logprobs/2")).isEqualTo(alone.at("/top_logprobs/0"));
    assertThat(echoed.at("/text_offset/2")).isEqualTo(alone.at("/text_offset/0"));
  }

  @Test
  void answersTheLikeliestOfSeveral() {
    JsonNode best = parts.whole(TEA + ",\"best_of\":5,\"logprobs\":0,\"max_tokens\":8");
    JsonNode all = parts.whole(TEA + ",\"n\":5,\"logprobs\":0,\"max_tokens\":8");

    double highest =
        all.path("choices").valueStream().mapToDouble(CompletionTest::mean).max().orElseThrow();
    assertThat(best.path("choices")).hasSize(1);
    assertThat(mean(best.at("/choices/0"))).isEqualTo(highest);
    assertThat(best.at("/usage/completion_tokens").asInt()).isEqualTo(40);
  }

  @Test
  void namesWhatItDoesNotDo() {
    assertThat(parts.reply(TEA + ",\"suffix\":\"!\"").headers())
        .containsEntry("x-fakeai-not-simulated", "suffix");
    assertThat(parts.reply(TEA).headers()).isEmpty();
  }

  @Test
  void choosesWordsAsTold() {
    JsonNode cold = parts.whole(TEA + ",\"temperature\":0,\"n\":2,\"seed\":5");
    JsonNode forced = parts.whole(TEA + ",\"logit_bias\":{\"13022\":100},\"max_tokens\":1");

    assertThat(cold.at("/choices/0/text")).isEqualTo(cold.at("/choices/1/text"));
    assertThat(cold.at("/choices/0/text")).isEqualTo(parts.whole(TEA).at("/choices/0/text"));
    assertThat(forced.at("/choices/0/text").asString()).isEqualTo("Yes");
  }

  @Test
  void refusesWhatDoesNotFitTheWindow() {
    assertThatThrownBy(() -> parts.reply(TEA + ",\"max_tokens\":128000"))
        .hasMessageContaining("maximum context length is 128000 tokens, however you requested");
  }

  @Test
  void holdsAPlaceUntilItIsAnswered() {
    CompletionReply reply = parts.reply(TEA);

    assertThat(parts.engine.inFlight()).isEqualTo(1);
    reply.abandon(false);
    assertThat(parts.engine.inFlight()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"n\":1 | prompt | missing_required_parameter",
        "\"prompt\":[] | prompt | empty_array",
        "\"prompt\":[[]] | prompt[0] | empty_array",
        "\"prompt\":[999999] | prompt | invalid_value",
        "\"prompt\":[[1],[999999]] | prompt[1] | invalid_value",
        "\"prompt\":\"a\",\"n\":0 | n | integer_below_min_value",
        "\"prompt\":\"a\",\"best_of\":21 | best_of | integer_above_max_value",
        "\"prompt\":\"a\",\"n\":3,\"best_of\":2 | best_of | ",
        "\"prompt\":\"a\",\"best_of\":2,\"stream\":true | best_of | ",
        "\"prompt\":\"a\",\"logprobs\":6 | logprobs | integer_above_max_value",
        "\"prompt\":\"a\",\"max_tokens\":-1 | max_tokens | integer_below_min_value",
        "\"prompt\":\"a\",\"temperature\":3 | temperature | decimal_above_max_value",
        "\"prompt\":\"a\",\"stop\":\"\" | stop | invalid_value",
        "\"prompt\":\"a\",\"stream_options\":{} | stream_options | ",
        "\"prompt\":\"a\",\"logit_bias\":{\"x\":1} | logit_bias | invalid_value",
        "\"prompt\":\"a\",\"n\":128,\"max_tokens\":16000 | max_tokens | invalid_value",
        "\"prompt\":\"a\",\"n\":128,\"max_tokens\":1000,\"logprobs\":1 | max_tokens | invalid_value"
      })
  void namesTheFieldThatIsWrong(String fields, String param, String code) {
    ApiException failure = refusal(fields);

    assertThat(failure.param()).isEqualTo(param);
    assertThat(failure.error().code()).isEqualTo(code);
    assertThat(parts.engine.inFlight()).isZero();
  }

  @Test
  void knowsThatAnEchoAndLogprobsTakeRoom() {
    String prompt = "\"prompt\":\"" + "tea ".repeat(5_000) + "\",\"max_tokens\":10";

    assertThat(parts.reply(prompt).size()).isEqualTo(10);
    assertThat(parts.reply(prompt + ",\"echo\":true").size()).isEqualTo(5_010);
    assertThat(parts.reply(TEA + ",\"logprobs\":1").size()).isGreaterThan(16);
  }

  @Test
  void refusesMoreThanFitsIntoOneAnswer() {
    String many = "\"prompt\":[" + "\"a\",".repeat(16) + "\"a\"],\"max_tokens\":1";
    String echoed = "\"prompt\":\"" + "tea ".repeat(1_000) + "\",\"echo\":true,\"logprobs\":1";

    assertThat(refusal(many + ",\"n\":128").param()).isEqualTo("n");
    assertThat(refusal(echoed + ",\"n\":128").param()).isEqualTo("echo");
  }

  private ApiException refusal(String fields) {
    return catchThrowableOfType(ApiException.class, () -> parts.reply(fields));
  }

  private static String text(JsonNode body, int choice) {
    return body.path("choices").path(choice).path("text").asString();
  }

  private static double mean(JsonNode choice) {
    return choice
        .at("/logprobs/token_logprobs")
        .valueStream()
        .mapToDouble(JsonNode::asDouble)
        .average()
        .orElseThrow();
  }

  private static String joined(List<JsonNode> chunks, int choice, String field) {
    return chunks.stream()
        .flatMap(chunk -> chunk.path("choices").valueStream())
        .filter(part -> part.path("index").asInt() == choice)
        .map(part -> part.path(field).asString(""))
        .collect(Collectors.joining());
  }

  private static List<JsonNode> items(List<JsonNode> chunks, int choice, String array) {
    return chunks.stream()
        .flatMap(chunk -> chunk.path("choices").valueStream())
        .filter(part -> part.path("index").asInt() == choice)
        .flatMap(part -> part.path("logprobs").path(array).valueStream())
        .toList();
  }
}
