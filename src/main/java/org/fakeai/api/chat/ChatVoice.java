package org.fakeai.api.chat;

import java.util.Base64;
import java.util.List;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.media.Speech;
import org.fakeai.simulation.media.SpeechFormat;
import org.fakeai.wire.Json;

/**
 * The sound of one reply: each voice hums its own tone for as long as the text takes to say.
 *
 * @param ids of each choice's sound
 * @param expiresAt until when it could be referred to, seconds since 1970
 * @param tone what the voice hums
 */
record ChatVoice(List<String> ids, long expiresAt, SpeechFormat format, Seeds tone) {

  /** As the original has it. */
  private static final long KEPT_SECONDS = 86_400;

  private static final Seeds VOICES = new Seeds(0).derive("voice");

  ChatVoice {
    ids = List.copyOf(ids);
  }

  static ChatVoice of(Spoken spoken, List<String> ids, long created) {
    return new ChatVoice(
        ids, created + KEPT_SECONDS, spoken.format(), VOICES.derive(spoken.voice()));
  }

  /** Appends the {@code audio} object of a whole reply's choice. */
  void write(int choice, String transcript, StringBuilder out) {
    byte[] file = Speech.file(seconds(transcript), format, tone);
    out.append("{\"id\":\"").append(ids.get(choice));
    out.append("\",\"data\":\"").append(Base64.getEncoder().encodeToString(file));
    out.append("\",\"transcript\":").append(Json.quoted(transcript));
    out.append(",\"expires_at\":").append(expiresAt).append('}');
  }

  /** How long a choice's text takes to say. */
  double seconds(String transcript) {
    return Speech.replySeconds(transcript, ids.size());
  }
}
