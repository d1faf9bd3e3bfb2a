package org.fakeai.simulation.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.fakeai.kernel.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LarkGrammarTest {

  private static final int SEEDS = 40;

  private static void everyTextMatches(String grammar, String expression) {
    LarkGrammar read = (LarkGrammar) LarkGrammar.read(grammar);

    for (int seed = 0; seed < SEEDS; seed++) {
      assertThat(read.write(new Seeds(seed).stream("input"))).matches(expression);
    }
  }

  @Test
  void writesRulesAlternativesAndRepetitions() {
    everyTextMatches(
        """
        start: greeting (", " name)* "!"
        greeting: "Hello"
                | "Good " ("day" | "night") -> polite
        name: "Ann" | "Bob"
        """,
        "(?:Hello|Good (?:day|night))(?:, (?:Ann|Bob))*!");
  }

  @Test
  void writesTerminalsOfEveryKind() {
    everyTextMatches(
        """
        start: CODE [SIGN] "a".."f" DIGITS~2..3
        CODE: /[A-Z]{2}\\/\\d/
        SIGN: "+" | "-"
        DIGITS: DIGIT+
        %import common.DIGIT
        """,
        "[A-Z]{2}/\\d[+-]?[a-f]\\d+");
  }

  @Test
  void keepsWordsApartWhereSpaceIsIgnored() {
    everyTextMatches(
        """
        start: "SELECT" column "FROM" TABLE
        column: NAME ("," NAME)*
        NAME: /[a-z]{3}/
        TABLE: NAME
        %import common.WS
        %ignore WS
        """,
        "SELECT [a-z]{3}(?:,[a-z]{3})* FROM [a-z]{3}");
  }

  @Test
  void endsRecursion() {
    everyTextMatches(
        """
        ?start: expr
        expr: term (("+" | "-") term)*
        term: NUMBER | "(" expr ")"
        %import common (NUMBER, WS_INLINE)
        %ignore WS_INLINE
        """,
        "[0-9()+-]+");
  }

  @Test
  void writesTheSameForTheSameNumbers() {
    LarkGrammar grammar = (LarkGrammar) LarkGrammar.read("start: /[a-z]{20}/");

    assertThat(grammar.write(new Seeds(3).stream("input")))
        .isEqualTo(grammar.write(new Seeds(3).stream("input")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start: ((((((\"\"~9)~9)~9)+)+)+)*",
        "start: \"a\" | (\"b\"~900)~100",
        "start: [[[[[[[[start]]]]]]]] \"x\"",
        "start: (start start start start)? \"x\"",
      })
  void endsWhateverTheGrammar(String text) {
    LarkGrammar grammar = (LarkGrammar) LarkGrammar.read(text);

    for (int seed = 0; seed < SEEDS; seed++) {
      int number = seed;
      String written =
          assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> grammar.write(new Seeds(number).stream("input")));
      assertThat(written).hasSizeLessThan(20_000);
    }
  }

  @Test
  void refusesLongChainsOfRules() {
    StringBuilder chain = new StringBuilder("start: a0\n");
    for (int i = 0; i < 4000; i++) {
      chain.append("a").append(i).append(": a").append(i + 1).append('\n');
    }
    chain.append("a4000: \"x\"\n");

    assertThat(LarkGrammar.read(chain.toString())).isInstanceOf(GrammarReading.Refused.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "start: a                        | 1 | a is not defined",
        "begin: \"x\"                    | 1 | has no rule 'start'",
        "start: \"x\" start              | 1 | has no text that ends",
        "start: \"x                      | 1 | has a text that does not end",
        "start: /(?!)a/                  | 1 | has an expression for which no text was found",
        "start: \"a\"~900 \"b\"~900  | 1 | has no text of fewer than 1000 parts",
        "start: /(/                      | 1 | has an expression that is not supported",
        "start.2: \"x\"                  | 1 | priorities are not supported",
        "%declare X                      | 1 | %declare is not supported",
        "%import python.NAME             | 1 | imports something other than common terminals",
        "start: \"a\" ~ 99999            | 1 | repeats something too often",
        "start: (\"a\"                   | 1 | lacks a ')'",
      })
  void refusesWithTheLine(String grammar, int line, String reason) {
    assertThat(LarkGrammar.read(grammar)).isEqualTo(new GrammarReading.Refused(line, reason));
  }
}
