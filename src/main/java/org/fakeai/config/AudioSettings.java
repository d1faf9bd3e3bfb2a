package org.fakeai.config;

import static org.fakeai.config.SettingGroup.AUDIO;

import java.util.List;

/** Spoken replies. */
final class AudioSettings {

  private static final ValueType VOICE =
      new ValueType.Choice(
          List.of(
              "alloy", "ash", "ballad", "coral", "echo", "fable", "nova", "onyx", "sage", "shimmer",
              "verse"));
  private static final ValueType FORMAT =
      new ValueType.Choice(List.of("mp3", "opus", "aac", "flac", "wav", "pcm16"));

  static final List<Setting> ALL =
      List.of(
          audio(
              "enable_audio",
              new ValueType.Flag(),
              "true",
              "Let chat speak where it is asked to; false: it answers in text."),
          audio("default_voice", VOICE, "alloy", "Voice when the client names none."),
          audio(
              "default_audio_format",
              FORMAT,
              "mp3",
              "Format when the client names none; streams are always pcm16."));

  private AudioSettings() {}

  private static Setting audio(String key, ValueType type, String defaultText, String description) {
    return Setting.of(AUDIO, key, type, defaultText, description).alias("features." + key);
  }
}
