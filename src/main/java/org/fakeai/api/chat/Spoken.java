package org.fakeai.api.chat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fakeai.catalog.Modality;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.simulation.media.SpeechFormat;
import org.fakeai.wire.Check;
import org.fakeai.wire.ErrorCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a reply is to sound (OpenAI, API reference, "Create chat completion", {@code audio}).
 *
 * @param voice one of OpenAI's, or the id of a custom one
 */
record Spoken(String voice, SpeechFormat format) {

  private static final String AUDIO = "audio";
  private static final String VOICE = "audio.voice";
  private static final String FORMAT = "audio.format";
  private static final String STREAMED = "pcm16";

  /** The published description's, and the two more that the text beside it names. */
  private static final List<String> VOICES =
      List.of(
          "alloy", "ash", "ballad", "coral", "echo", "fable", "nova", "onyx", "sage", "shimmer",
          "verse", "marin", "cedar");

  private static final List<String> FORMATS =
      List.of("wav", "aac", "mp3", "flac", "opus", STREAMED);

  /** Whether {@code request} asks for it at all. */
  static boolean wanted(ChatCompletionRequest request) {
    return request.modalities() != null && request.modalities().contains(AUDIO);
  }

  /**
   * What the request wants to hear; empty if nothing, or if the server does not speak.
   *
   * @throws org.fakeai.wire.ApiException if the model cannot speak, or not so
   */
  static Optional<Spoken> of(
      ChatCompletionRequest request, ModelProfile model, FakeAiConfig.Audio settings) {
    if (!wanted(request) || !settings.enableAudio()) {
      return Optional.empty();
    }
    if (!model.traits().output().contains(Modality.AUDIO)) {
      throw ErrorCode.UNSUPPORTED_VALUE.at(
          "modalities",
          "Unsupported value: 'modalities' does not support 'audio' with this model."
              + " Supported values are: 'text'.");
    }
    Map<String, JsonNode> audio = Check.required(AUDIO, request.audio());
    String format = format(audio.get("format"), request.streamed(), settings);
    return Optional.of(
        new Spoken(
            voice(audio.get("voice"), settings),
            SpeechFormat.valueOf(format.toUpperCase(Locale.ROOT))));
  }

  private static String voice(@Nullable JsonNode voice, FakeAiConfig.Audio settings) {
    if (voice == null || voice.isNull()) {
      return settings.defaultVoice();
    }
    if (voice.isObject()) {
      return text(voice.path("id"), VOICE + ".id", "a string");
    }
    String name = text(voice, VOICE, "a string or an object");
    Check.oneOf(VOICE, name, VOICES);
    return name;
  }

  private static String format(
      @Nullable JsonNode format, boolean streamed, FakeAiConfig.Audio settings) {
    if (format == null || format.isNull()) {
      return streamed ? STREAMED : settings.defaultAudioFormat();
    }
    String name = text(format, FORMAT, "a string");
    Check.oneOf(FORMAT, name, FORMATS);
    if (streamed && !name.equals(STREAMED)) {
      throw ErrorCode.UNSUPPORTED_VALUE.at(
          FORMAT,
          "Unsupported value: 'audio.format' does not support '%s' when stream=true. Supported values are: 'pcm16'."
              .formatted(name));
    }
    return name;
  }

  private static String text(JsonNode node, String at, String expected) {
    if (!node.isString()) {
      throw ErrorCode.INVALID_TYPE.at(
          at, "Invalid type for '" + at + "': expected " + expected + ".");
    }
    return node.asString();
  }
}
