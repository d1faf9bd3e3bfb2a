package org.fakeai.api.chat;

import java.util.random.RandomGenerator;
import org.fakeai.kernel.Seeds;
import org.fakeai.wire.EventText;

/** What deltas are padded with: letters and digits that mean nothing. */
final class Padding {

  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  /** 128 characters, the same on every server. */
  static final byte[] TEXT = text(new Seeds(0).stream("obfuscation"));

  private Padding() {}

  private static byte[] text(RandomGenerator chance) {
    StringBuilder text = new StringBuilder(128);
    for (int i = 0; i < 128; i++) {
      text.append(letter(chance));
    }
    return EventText.utf8(text.toString());
  }

  private static char letter(RandomGenerator chance) {
    return LETTERS.charAt(chance.nextInt(LETTERS.length()));
  }
}
