package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Images, sound and documents in messages. */
interface MediaChecks extends Target {

  /** A PNG of 2048 × 4096 pixels, as far as its head. */
  String IMAGE = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAACAAAABAA";

  @ParameterizedTest
  @CsvSource({
    "gpt-4o, high, 1105",
    "gpt-4o, low, 85",
    "gpt-4o-mini, high, 36835",
    "gpt-4.1-mini, low, 2362",
    "o3, high, 975"
  })
  default void countsAnImageAsItsModelDoes(String model, String detail, int tokens) {
    ObjectNode request =
        withPart(
            "{\"type\": \"image_url\", \"image_url\": {\"url\": \"%s\", \"detail\": \"%s\"}}"
                .formatted(IMAGE, detail));

    JsonNode usage = client().chat(request.put("model", model)).json().path("usage");

    JsonNode details = usage.path("prompt_tokens_details");
    assertThat(details.path("image_tokens").asInt()).isEqualTo(tokens);
    assertThat(details.path("text_tokens").asInt() + tokens)
        .isEqualTo(usage.path("prompt_tokens").asInt());
  }

  @Test
  default void countsSoundInTheUsageOfAStream() {
    String data = Base64.getEncoder().encodeToString(new byte[480_000]);
    ObjectNode request =
        withPart(
            "{\"type\": \"input_audio\", \"input_audio\": {\"data\": \"%s\", \"format\": \"pcm16\"}}"
                .formatted(data));

    JsonNode usage =
        client().chat(Chats.streamedWithUsage(request)).events().getLast().path("usage");

    assertThat(usage.path("prompt_tokens_details").path("audio_tokens").asInt()).isEqualTo(16);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "image_url   | url       | cat.png                             | is neither an http(s) address",
        "image_url   | url       | data:image/png;base64,aGVsbG8gd29y  | holds no image",
        "image_url   | url       | data:image/png;base64,*             | is no base64",
        "file        | file_data | UEsDBAAA                            | holds no document"
      })
  default void refusesMediaThatCannotBeRead(String type, String field, String value, String why) {
    ObjectNode request =
        withPart(
            "{\"type\": \"%s\", \"%s\": {\"%s\": \"%s\"}}".formatted(type, type, field, value));

    Answer answer = client().chat(request);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error().path("param").asString())
        .isEqualTo("messages[0].content[1]." + type + "." + field);
    assertThat(answer.error().path("message").asString()).contains(why);
  }

  private static ObjectNode withPart(String part) {
    ObjectNode request = Chats.exactly(3);
    request.set(
        "messages",
        Chats.object(
            "[{\"role\": \"user\", \"content\": [{\"type\": \"text\", \"text\": \"Look.\"}, %s]}]"
                .formatted(part)));
    return request;
  }
}
