package org.fakeai.simulation.pattern;

/** Reads what follows a backslash and stands for code points. */
final class Escapes {

  private final PatternSource source;

  Escapes(PatternSource source) {
    this.source = source;
  }

  CharSet read() {
    int c = source.next();
    return switch (c) {
      case 'd' -> CharSet.DIGIT;
      case 'D' -> CharSet.DIGIT.not();
      case 'w' -> CharSet.WORD;
      case 'W' -> CharSet.WORD.not();
      case 's' -> CharSet.SPACE;
      case 'S' -> CharSet.SPACE.not();
      case 'p' -> property();
      case 'P' -> property().not();
      case 't' -> CharSet.of('\t');
      case 'n' -> CharSet.of('\n');
      case 'r' -> CharSet.of('\r');
      case 'f' -> CharSet.of('\f');
      case 'v' -> CharSet.of(0x0b);
      case 'b' -> CharSet.of('\b');
      case '0' -> CharSet.of(0);
      case 'c' -> CharSet.of(source.next() % 32);
      case 'x' -> CharSet.of(source.take('{') ? braced() : source.hex(2));
      case 'u' -> CharSet.of(source.take('{') ? braced() : source.hex(4));
      default -> itself(c);
    };
  }

  private CharSet itself(int c) {
    if (c < 128 && Character.isLetterOrDigit(c)) {
      throw source.unreadable();
    }
    return CharSet.of(c);
  }

  private int braced() {
    String digits = source.until('}');
    if (!digits.matches("[0-9a-fA-F]{1,6}")) {
      throw source.unreadable();
    }
    int code = Integer.parseInt(digits, 16);
    if (code > Character.MAX_CODE_POINT) {
      throw source.unreadable();
    }
    return code;
  }

  private CharSet property() {
    String name = source.take('{') ? source.until('}') : Character.toString(source.next());
    return UnicodeSets.named(name).orElseThrow(source::unreadable);
  }
}
