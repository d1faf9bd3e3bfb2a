package org.fakeai.api.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.fakeai.simulation.media.Speech;
import org.fakeai.wire.ApiException;
import org.fakeai.wire.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SpokenTest {

  private static final String HEARD =
      "'model':'gpt-audio','messages':[{'role':'user','content':'Tell me about tea'}],"
          + "'modalities':['text','audio']";
  private static final String PCM = HEARD + ",'audio':{'voice':'alloy','format':'pcm16'}";

  private final ChatParts parts = new ChatParts(Map.of());

  @ParameterizedTest
  @CsvSource({"wav, RIFF", "flac, fLaC", "opus, OggS"})
  void speaksInTheFormatThatIsAskedFor(String format, String magic) {
    JsonNode message =
        whole(HEARD + ",'audio':{'voice':'verse','format':'" + format + "'}")
            .at("/choices/0/message");

    JsonNode audio = message.get("audio");
    assertThat(message.get("content").isNull()).isTrue();
    assertThat(new String(sound(audio), StandardCharsets.ISO_8859_1)).startsWith(magic);
    assertThat(audio.get("id").asString()).startsWith("audio_");
    assertThat(audio.get("transcript").asString()).isNotEmpty();
    assertThat(audio.get("expires_at").asLong()).isEqualTo(1_700_000_000L + 86_400);
  }

  @Test
  void speaksAsLongAsTheTextTakes() {
    JsonNode reply = whole(PCM);

    JsonNode audio = reply.at("/choices/0/message/audio");
    double seconds = Speech.seconds(audio.get("transcript").asString(), 1);
    assertThat(sound(audio).length).isEqualTo(2 * Speech.samples(seconds));
    assertThat(reply.at("/usage/completion_tokens_details/audio_tokens").asInt())
        .isEqualTo((int) (1.67 * seconds));
  }

  @Test
  void givesEachVoiceItsOwnTone() {
    JsonNode alloy = whole(PCM).at("/choices/0/message/audio");
    JsonNode again = whole(PCM).at("/choices/0/message/audio");
    JsonNode coral = whole(PCM.replace("alloy", "coral")).at("/choices/0/message/audio");

    assertThat(again.get("data")).isEqualTo(alloy.get("data"));
    assertThat(coral.get("transcript")).isEqualTo(alloy.get("transcript"));
    assertThat(coral.get("data")).isNotEqualTo(alloy.get("data"));
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "10", "57"})
  void staysWithinTheMaximumWithItsSound(int most) {
    JsonNode reply = whole(PCM + ",'max_tokens':" + most);

    assertThat(reply.at("/usage/completion_tokens").asInt()).isBetween(1, most);
    assertThat(reply.at("/choices/0/finish_reason").asString()).isEqualTo("length");
  }

  @ParameterizedTest
  @CsvSource({"openai", "vllm"})
  void streamsTheSameSoundInPieces(String style) {
    ChatParts streaming = new ChatParts(Map.of("stream_chunk_style", style));
    JsonNode reply = whole(PCM);
    JsonNode message = reply.at("/choices/0/message");

    List<JsonNode> chunks =
        streaming
            .events(body(PCM + ",'stream':true,'stream_options':{'include_usage':true}"))
            .stream()
            .filter(event -> event.startsWith("{"))
            .map(Json.MAPPER::readTree)
            .toList();

    StringBuilder transcript = new StringBuilder();
    StringBuilder joined = new StringBuilder();
    ByteArrayOutputStream pieces = new ByteArrayOutputStream();
    for (JsonNode chunk : chunks) {
      JsonNode audio = chunk.at("/choices/0/delta/audio");
      transcript.append(audio.path("transcript").asString(""));
      joined.append(audio.path("data").asString(""));
      pieces.writeBytes(Base64.getDecoder().decode(audio.path("data").asString("")));
      assertThat(chunk.at("/choices/0/delta/content").asString("")).isEmpty();
    }
    assertThat(transcript.toString()).isEqualTo(message.at("/audio/transcript").asString());
    assertThat(joined.toString()).isEqualTo(message.at("/audio/data").asString());
    assertThat(pieces.toByteArray()).isEqualTo(sound(message.get("audio")));
    assertThat(chunks.getLast().get("usage")).isEqualTo(reply.get("usage"));
    JsonNode last = chunks.get(chunks.size() - 3).at("/choices/0/delta/audio");
    assertThat(last.get("expires_at").asLong()).isEqualTo(1_700_000_000L + 86_400);
    assertThat(chunks.get(chunks.size() - 2).at("/choices/0/finish_reason").asString())
        .isEqualTo("stop");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'audio':{'voice':'alloy','format':'wav'},'model':'gpt-4o' | modalities | unsupported_value",
        "'user':'x' | audio | missing_required_parameter",
        "'audio':{'voice':'nobody','format':'wav'} | audio.voice | invalid_value",
        "'audio':{'voice':5,'format':'wav'} | audio.voice | invalid_type",
        "'audio':{'voice':{},'format':'wav'} | audio.voice.id | invalid_type",
        "'audio':{'voice':'alloy','format':'midi'} | audio.format | invalid_value",
        "'audio':{'voice':'alloy','format':[]} | audio.format | invalid_type",
        "'stream':true,'audio':{'voice':'alloy','format':'wav'} | audio.format | unsupported_value"
      })
  void refusesWhatCannotBeSpoken(String fields, String param, String code) {
    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> whole(HEARD + "," + fields));

    assertThat(failure.param()).isEqualTo(param);
    assertThat(failure.error().code()).isEqualTo(code);
    assertThat(failure.error().status()).isEqualTo(400);
  }

  @Test
  void takesVoiceAndFormatFromTheSettings() {
    ChatParts set = new ChatParts(Map.of("default_voice", "coral", "default_audio_format", "wav"));

    JsonNode audio =
        Json.MAPPER
            .readTree(set.reply(body(HEARD + ",'audio':{}")).whole())
            .at("/choices/0/message/audio");

    assertThat(audio.get("data"))
        .isEqualTo(
            whole(HEARD + ",'audio':{'voice':'coral','format':'wav'}")
                .at("/choices/0/message/audio/data"));
  }

  @Test
  void acceptsVoicesOfTheClientsOwn() {
    assertThat(
            whole(HEARD + ",'audio':{'voice':{'id':'voice_1'},'format':'mp3'}")
                .at("/choices/0/message/audio/data")
                .asString())
        .isNotEmpty();
  }

  @Test
  void answersInTextIfTheServerDoesNotSpeak() {
    ChatParts silent = new ChatParts(Map.of("enable_audio", "false"));

    ChatReply reply = silent.reply(body(PCM));

    assertThat(reply.headers()).containsEntry("x-fakeai-not-simulated", "modalities");
    assertThat(Json.MAPPER.readTree(reply.whole()).at("/choices/0/message/content").asString())
        .isNotEmpty();
  }

  @Test
  void sharesFourMinutesAmongChoices() {
    JsonNode reply = whole(PCM + ",'n':4,'max_tokens':1000");

    for (JsonNode choice : reply.get("choices")) {
      assertThat(sound(choice.at("/message/audio")).length).isEqualTo(60 * 48_000);
    }
  }

  private JsonNode whole(String fields) {
    return Json.MAPPER.readTree(parts.reply(body(fields)).whole());
  }

  private static byte[] sound(JsonNode audio) {
    return Base64.getDecoder().decode(audio.get("data").asString());
  }

  private static String body(String fields) {
    return ("{" + fields + "}").replace('\'', '"');
  }
}
