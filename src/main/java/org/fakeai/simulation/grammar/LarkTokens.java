package org.fakeai.simulation.grammar;

import java.util.ArrayList;
import java.util.List;

/** Cuts a grammar's text into tokens. */
final class LarkTokens {

  enum Kind {
    NAME,
    STRING,
    REGEX,
    NUMBER,
    MARK,
    DIRECTIVE,
    LINE_END
  }

  /**
   * A token.
   *
   * @param text without quotes or slashes
   * @param flags what stands behind a string or an expression
   */
  record Token(Kind kind, String text, String flags, int line) {

    boolean is(String mark) {
      return kind == Kind.MARK && text.equals(mark);
    }
  }

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;

  private LarkTokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text) {
    LarkTokens reader = new LarkTokens(text);
    while (reader.at < text.length()) {
      reader.next();
    }
    return reader.tokens;
  }

  private void next() {
    char c = text.charAt(at);
    if (c == '\n') {
      add(Kind.LINE_END, "", "");
      line++;
      at++;
    } else if (Character.isWhitespace(c)) {
      at++;
    } else if (text.startsWith("//", at) || c == '#') {
      while (at < text.length() && text.charAt(at) != '\n') {
        at++;
      }
    } else if (c == '"') {
      quoted(Kind.STRING, '"');
    } else if (c == '/') {
      quoted(Kind.REGEX, '/');
    } else if (c == '%') {
      int start = at++;
      word();
      add(Kind.DIRECTIVE, text.substring(start, at), "");
    } else if (Character.isLetter(c) || c == '_') {
      int start = at;
      word();
      add(Kind.NAME, text.substring(start, at), "");
    } else if (Character.isDigit(c)) {
      int start = at;
      while (at < text.length() && Character.isDigit(text.charAt(at))) {
        at++;
      }
      add(Kind.NUMBER, text.substring(start, at), "");
    } else {
      mark();
    }
  }

  private void mark() {
    for (String mark : List.of("->", "..")) {
      if (text.startsWith(mark, at)) {
        add(Kind.MARK, mark, "");
        at += mark.length();
        return;
      }
    }
    add(Kind.MARK, text.substring(at, at + 1), "");
    at++;
  }

  private void word() {
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
  }

  private void quoted(Kind kind, char quote) {
    int start = ++at;
    while (at < text.length() && text.charAt(at) != quote) {
      if (text.charAt(at) == '\n') {
        throw new LarkParser.Unreadable(line, "has a text that does not end");
      }
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    if (at >= text.length()) {
      throw new LarkParser.Unreadable(line, "has a text that does not end");
    }
    String inside = text.substring(start, at++);
    int flags = at;
    while (at < text.length() && "imslux".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    add(kind, inside, text.substring(flags, at));
  }

  private void add(Kind kind, String content, String flags) {
    tokens.add(new Token(kind, content, flags, line));
  }
}
