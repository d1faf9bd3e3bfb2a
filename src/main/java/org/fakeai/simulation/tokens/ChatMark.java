package org.fakeai.simulation.tokens;

import org.fakeai.catalog.Encoding;
import org.jspecify.annotations.Nullable;

/** The tokens that hold a conversation together (OpenAI, "ChatML"); text never contains them. */
public enum ChatMark {
  /** Before a message's role. */
  START("<|im_start|>", 200_264, 100_264),
  /** After a message. */
  END("<|im_end|>", 200_265, 100_265),
  /** Between a role and its text. */
  SEPARATOR("<|im_sep|>", 200_266, 100_266);

  private final String text;
  private final int o200k;
  private final int cl100k;

  ChatMark(String text, int o200k, int cl100k) {
    this.text = text;
    this.o200k = o200k;
    this.cl100k = cl100k;
  }

  /** How people write it. */
  public String text() {
    return text;
  }

  /** Its token. */
  public int id(Encoding encoding) {
    return switch (encoding) {
      case O200K_BASE -> o200k;
      case CL100K_BASE -> cl100k;
    };
  }

  static @Nullable String text(Encoding encoding, int id) {
    for (ChatMark mark : values()) {
      if (mark.id(encoding) == id) {
        return mark.text;
      }
    }
    return null;
  }
}
