package org.fakeai.simulation;

import java.util.random.RandomGenerator;
import org.fakeai.kernel.Seeds;

/** Texts of the kinds that tokenizers get wrong. */
public final class HostileText {

  private static final String[] PIECES = {
    " ",
    "  ",
    "\n",
    "\r\n",
    "\t",
    "\u00a0",
    "\u3000",
    "\u2028",
    "'",
    "'s",
    "'LL",
    "'re",
    "’s",
    "a",
    "B",
    "the",
    " The",
    "HTTPServer",
    "iPhone",
    "ſ",
    "ß",
    "é",
    "e\u0301",
    "Ǆ",
    "ǅ",
    "ª",
    "ʰ",
    "あ",
    "漢字",
    "한국어",
    "עברית",
    "العربية",
    "ไทย",
    "हिन्दी",
    "😀",
    "👨‍👩‍👧",
    "🇩🇪",
    "\ud83d",
    "\ude00",
    "1",
    "12",
    "123",
    "12345",
    "٣",
    "Ⅷ",
    "½",
    ".",
    ",",
    "!?",
    "...",
    "/",
    "//",
    "\\",
    "<|endoftext|>",
    "<|im_start|>",
    "{",
    "\"",
    "_",
    "-",
    "=>",
    "\u0000",
    "\u007f",
    "\u200b",
    "\ufeff",
    "\u0301",
    "\u0903",
    "\u20dd"
  };

  private HostileText() {}

  /** A text that depends on the seed alone. */
  public static String of(long seed) {
    RandomGenerator chance = new Seeds(seed).stream("hostile");
    StringBuilder text = new StringBuilder();
    int pieces = 1 + chance.nextInt(30);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[chance.nextInt(PIECES.length)]);
      if (chance.nextInt(20) == 0) {
        text.append(Character.toChars(chance.nextInt(0x11_0000)));
      }
    }
    return text.toString();
  }

  /** The same without half surrogate pairs. */
  public static String wellFormed(long seed) {
    return of(seed)
        .codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
