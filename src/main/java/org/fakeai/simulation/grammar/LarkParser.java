package org.fakeai.simulation.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.grammar.LarkTokens.Kind;
import org.fakeai.simulation.grammar.LarkTokens.Token;
import org.fakeai.simulation.grammar.Symbol.Choice;
import org.fakeai.simulation.grammar.Symbol.Matching;
import org.fakeai.simulation.grammar.Symbol.Reference;
import org.fakeai.simulation.grammar.Symbol.Repeat;
import org.fakeai.simulation.grammar.Symbol.Sequence;
import org.fakeai.simulation.grammar.Symbol.Text;
import org.fakeai.simulation.pattern.Effort;
import org.fakeai.simulation.pattern.TextPattern;

/** Reads a grammar's rules. */
final class LarkParser {

  private static final int DEEPEST = 50;

  private static final long MOST_EFFORT = 20_000_000;

  /** Characters of a terminal's text. */
  static final int LONGEST_TERMINAL = 2000;

  private final List<Token> tokens;
  private final Map<String, Symbol> rules = new HashMap<>();
  private final Effort effort = new Effort(MOST_EFFORT);
  private boolean spaced;
  private int at;
  private int depth;

  private LarkParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The grammar cannot be read, or uses what is not supported. */
  static final class Unreadable extends RuntimeException {

    private final int line;

    Unreadable(int line, String reason) {
      super(reason, null, false, false);
      this.line = line;
    }

    GrammarReading.Refused refused() {
      return new GrammarReading.Refused(line, String.valueOf(getMessage()));
    }
  }

  /**
   * The rules of a grammar.
   *
   * @param spaced whether white space between terminals means nothing
   */
  record Rules(Map<String, Symbol> byName, boolean spaced) {}

  static Rules parse(String text) {
    LarkParser parser = new LarkParser(LarkTokens.of(text));
    while (parser.at < parser.tokens.size()) {
      parser.statement();
    }
    return new Rules(parser.rules, parser.spaced);
  }

  private void statement() {
    Token token = tokens.get(at);
    if (token.kind() == Kind.LINE_END) {
      at++;
    } else if (token.kind() == Kind.DIRECTIVE) {
      at++;
      directive(token);
    } else {
      rule();
    }
  }

  private void directive(Token token) {
    switch (token.text()) {
      case "%import" -> imported();
      case "%ignore" -> {
        Symbol ignored = choice();
        spaced |=
            ignored instanceof Reference reference && space(reference)
                || ignored instanceof Matching matching && matching.pattern().matches(" ")
                || ignored instanceof Text text && text.text().isBlank();
      }
      default -> throw new Unreadable(token.line(), token.text() + " is not supported");
    }
  }

  private boolean space(Reference reference) {
    Symbol symbol = rules.get(reference.name());
    return CommonTerminals.isSpace(reference.name())
        || symbol instanceof Matching matching && matching.pattern().matches(" ");
  }

  private void imported() {
    Token library = expect(Kind.NAME);
    if (!library.text().equals("common")) {
      throw new Unreadable(library.line(), "imports something other than common terminals");
    }
    if (take(".")) {
      String name = expect(Kind.NAME).text();
      common(take("->") ? expect(Kind.NAME).text() : name, name, library.line());
      return;
    }
    demand("(");
    do {
      String name = expect(Kind.NAME).text();
      common(name, name, library.line());
    } while (take(","));
    demand(")");
  }

  private void common(String name, String original, int line) {
    String pattern =
        CommonTerminals.pattern(original)
            .orElseThrow(() -> new Unreadable(line, original + " is not a known terminal"));
    rules.put(name, matching(pattern, line));
  }

  private Matching matching(String source, int line) {
    TextPattern pattern =
        TextPattern.parseWhole(source)
            .orElseThrow(() -> new Unreadable(line, "has an expression that is not supported"));
    return pattern
        .write(new Seeds(line).stream("grammar"), 0, LONGEST_TERMINAL, effort)
        .map(sample -> new Matching(pattern, sample))
        .orElseThrow(() -> new Unreadable(line, "has an expression for which no text was found"));
  }

  private void rule() {
    while (take("?") || take("!")) {
      // How a parser shapes its tree is of no interest here.
    }
    Token name = expect(Kind.NAME);
    if (take("{")) {
      throw new Unreadable(name.line(), "templates are not supported");
    }
    if (take(".")) {
      throw new Unreadable(name.line(), "priorities are not supported");
    }
    demand(":");
    if (rules.put(name.text(), choice()) != null) {
      throw new Unreadable(name.line(), name.text() + " is defined twice");
    }
  }

  private Symbol choice() {
    if (++depth > DEEPEST) {
      throw new Unreadable(line(), "is nested too deeply");
    }
    List<Symbol> branches = new ArrayList<>();
    do {
      branches.add(sequence());
    } while (bar());
    depth--;
    return branches.size() == 1 ? branches.get(0) : new Choice(branches);
  }

  /** Passes a bar, which may stand on the next line. */
  private boolean bar() {
    int next = at;
    while (next < tokens.size() && tokens.get(next).kind() == Kind.LINE_END) {
      next++;
    }
    if (next < tokens.size() && tokens.get(next).is("|")) {
      at = next + 1;
      return true;
    }
    return false;
  }

  private Symbol sequence() {
    List<Symbol> symbols = new ArrayList<>();
    while (at < tokens.size() && startsSymbol(tokens.get(at))) {
      symbols.add(repeated(atom()));
    }
    if (take("->")) {
      expect(Kind.NAME);
    }
    return symbols.size() == 1 ? symbols.get(0) : new Sequence(symbols);
  }

  private static boolean startsSymbol(Token token) {
    return switch (token.kind()) {
      case NAME, STRING, REGEX -> true;
      case MARK -> token.is("(") || token.is("[");
      case NUMBER, DIRECTIVE, LINE_END -> false;
    };
  }

  private Symbol repeated(Symbol symbol) {
    if (take("*")) {
      return new Repeat(symbol, 0, Integer.MAX_VALUE);
    }
    if (take("+")) {
      return new Repeat(symbol, 1, Integer.MAX_VALUE);
    }
    if (take("?")) {
      return new Repeat(symbol, 0, 1);
    }
    if (!take("~")) {
      return symbol;
    }
    int fewest = number();
    int most = take("..") ? number() : fewest;
    return new Repeat(symbol, fewest, Math.max(fewest, most));
  }

  private int number() {
    String digits = expect(Kind.NUMBER).text();
    if (digits.length() > 4) {
      throw new Unreadable(line(), "repeats something too often");
    }
    return Integer.parseInt(digits);
  }

  private Symbol atom() {
    Token token = tokens.get(at++);
    return switch (token.kind()) {
      case NAME -> new Reference(token.text(), token.line());
      case STRING -> string(token);
      case REGEX -> {
        String flags = token.flags().isEmpty() ? "" : "(?" + token.flags() + ")";
        yield matching(flags + token.text().replace("\\/", "/"), token.line());
      }
      default -> group(token);
    };
  }

  private Symbol string(Token token) {
    String text = LarkStrings.unescaped(token.text());
    if (!take("..")) {
      return new Text(text);
    }
    String last = LarkStrings.unescaped(expect(Kind.STRING).text());
    return matching(LarkStrings.range(text, last), token.line());
  }

  private Symbol group(Token open) {
    boolean optional = open.is("[");
    skipLines();
    Symbol inside = choice();
    skipLines();
    demand(optional ? "]" : ")");
    return optional ? new Repeat(inside, 0, 1) : inside;
  }

  private void skipLines() {
    while (at < tokens.size() && tokens.get(at).kind() == Kind.LINE_END) {
      at++;
    }
  }

  private boolean take(String mark) {
    if (at < tokens.size() && tokens.get(at).is(mark)) {
      at++;
      return true;
    }
    return false;
  }

  private void demand(String mark) {
    if (!take(mark)) {
      throw new Unreadable(line(), "lacks a '" + mark + "'");
    }
  }

  private Token expect(Kind kind) {
    if (at >= tokens.size() || tokens.get(at).kind() != kind) {
      throw new Unreadable(line(), "is not a rule, terminal or directive");
    }
    return tokens.get(at++);
  }

  private int line() {
    return tokens.isEmpty() ? 1 : tokens.get(Math.min(at, tokens.size() - 1)).line();
  }
}
