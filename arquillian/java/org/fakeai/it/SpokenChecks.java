package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Replies that are heard, cite and are judged. */
interface SpokenChecks extends Target {

  @ParameterizedTest
  @ValueSource(strings = {"wav", "mp3", "flac", "opus", "aac", "pcm16"})
  default void speaksInEveryFormat(String format) {
    JsonNode message = client().chat(heard("gpt-audio", format)).json().at("/choices/0/message");

    assertThat(message.path("content").isNull()).isTrue();
    assertThat(message.at("/audio/transcript").asString()).isNotEmpty();
    assertThat(Base64.getDecoder().decode(message.at("/audio/data").asString()).length)
        .isGreaterThan(100);
  }

  @Test
  default void streamsTheSoundThatTheWholeReplyHas() {
    ObjectNode request = heard("gpt-4o-audio-preview", "pcm16");
    JsonNode audio = client().chat(request).json().at("/choices/0/message/audio");

    List<JsonNode> chunks = client().chat(Chats.streamed(request)).events();

    StringBuilder data = new StringBuilder();
    chunks.forEach(it -> data.append(it.at("/choices/0/delta/audio/data").asString("")));
    assertThat(data.toString().equals(audio.path("data").asString())).isTrue();
  }

  @Test
  default void refusesToSpeakWithOtherModels() {
    Answer answer = client().chat(heard("gpt-4o", "wav"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error().path("param").asString()).isEqualTo("modalities");
  }

  @Test
  default void streamsOnlyOneFormat() {
    Answer answer = client().chat(Chats.streamed(heard("gpt-audio", "mp3")));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error().path("code").asString()).isEqualTo("unsupported_value");
  }

  @Test
  default void citesAndIsJudged() {
    ObjectNode request = Chats.ask("I want to kill them.").put("model", "gpt-4o-search-preview");
    request.putObject("web_search_options");
    request.putObject("moderation").put("model", "omni-moderation-latest");

    JsonNode whole = client().chat(request).json();
    List<JsonNode> chunks = client().chat(Chats.streamed(request)).events();

    assertThat(whole.at("/choices/0/message/annotations/0/url_citation/url").asString())
        .startsWith("https://www.example.com/");
    assertThat(whole.at("/moderation/input/results/0/flagged").asBoolean()).isTrue();
    assertThat(chunks.getLast().path("moderation")).isEqualTo(whole.path("moderation"));
  }

  private static ObjectNode heard(String model, String format) {
    ObjectNode request = Chats.exactly(20).put("model", model);
    request.putArray("modalities").add("text").add("audio");
    request.putObject("audio").put("voice", "alloy").put("format", format);
    return request;
  }
}
