package org.fakeai.api.chat;

import static org.fakeai.wire.EventText.utf8;

import java.util.Base64;
import org.fakeai.simulation.media.Speech;
import org.fakeai.simulation.tokens.TokenText;

/**
 * How the sound of one choice is streamed: with every token of its transcript a piece, made when it
 * is needed, so that no stream holds the whole of it.
 */
final class ChatSound {

  private static final byte[] END = utf8("\"}}");

  /** Three samples are six bytes and eight letters of base64: pieces can be joined either way. */
  private static final int UNIT = 3;

  private final ChatVoice voice;
  private final String opening;
  private final int samples;
  private final int tokens;

  ChatSound(ChatVoice voice, int choice, TokenText transcript) {
    this.voice = voice;
    this.opening = "\"audio\":{\"id\":\"" + voice.ids().get(choice) + "\",";
    this.samples = Speech.samples(voice.seconds(transcript.text()));
    this.tokens = transcript.size();
  }

  /** The delta for the transcript instead of the one for content. */
  ChatDelta transcript(ChatDelta content) {
    return content.heard(utf8(opening + "\"transcript\":\""), END);
  }

  /** The delta's rest that brings the sound of token {@code index} of the transcript. */
  byte[] piece(int index) {
    byte[] sound = Speech.piece(border(index), border(index + 1), voice.tone());
    return utf8(opening + "\"data\":\"" + Base64.getEncoder().encodeToString(sound) + "\"}}");
  }

  /** The delta's rest that ends it. */
  byte[] end() {
    return utf8(opening + "\"expires_at\":" + voice.expiresAt() + "}}");
  }

  private int border(int index) {
    long border = (long) samples * index / tokens;
    return index == tokens ? samples : (int) (border - border % UNIT);
  }
}
