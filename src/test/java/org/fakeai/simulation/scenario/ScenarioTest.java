package org.fakeai.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fakeai.catalog.Encoding;
import org.fakeai.config.script.ScenarioFile;
import org.fakeai.simulation.scenario.Occasion.ToolResult;
import org.fakeai.simulation.tokens.TokenText;
import org.fakeai.simulation.tokens.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioTest {

  private static final Tokenizer TOKENIZER = new Tokenizer();

  @ParameterizedTest
  @CsvSource({"gpt-4*, true", "'*', true", "gpt-?o, true", "gpt-4, false", "'[o3, gpt-4o]', true"})
  void matchesModels(String pattern, boolean matches) {
    assertThat(when("model: " + quoted(pattern)).match(new Situation()) != null).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tea | true",
        "coffee | false",
        "{equals: black tea} | true",
        "{equals: tea} | false",
        "{contains: [tea, black]} | true",
        "{contains: [tea, milk]} | false",
        "{regex: '^b.*a$'} | true",
        "{regex: '^t'} | false",
        "{contains: tea, regex: x} | false"
      })
  void matchesTexts(String test, boolean matches) {
    var black = Situation.saying("black tea");
    black.system = "black tea";

    for (String field : List.of("last_message", "last_user_message", "system")) {
      assertThat(when(field + ": " + test).match(black) != null).as(field).isEqualTo(matches);
    }
  }

  @Test
  void matchesTurns() {
    var second = new Situation();
    second.turn = 2;

    assertThat(when("turn: 2").match(second)).isNotNull();
    assertThat(when("turn: 2").match(new Situation())).isNull();
    assertThat(when("turn: {from: 2}").match(second)).isNotNull();
  }

  @Test
  void matchesToolResults() {
    var sunny = new Situation();
    sunny.results = List.of(new ToolResult("clock", "noon"), new ToolResult("weather", "sunny"));

    assertThat(when("tool_result: weather").match(sunny)).isNotNull();
    assertThat(when("tool_result: {name: weather, contains: sun}").match(sunny)).isNotNull();
    assertThat(when("tool_result: {contains: sun}").match(sunny)).isNotNull();
    assertThat(when("tool_result: {name: clock, contains: sun}").match(sunny)).isNull();
    assertThat(when("tool_result: weather").match(new Situation())).isNull();
  }

  @Test
  void matchesHeadersAndKeys() {
    var caller = new Situation().header("x-a", "b");
    caller.key = "0123456789abcdef";

    assertThat(when("headers: {x-a: b}").match(caller)).isNotNull();
    assertThat(when("headers: {x-a: {contains: b}, x-c: d}").match(caller)).isNull();
    assertThat(when("api_key: sha256:0123456789").match(caller)).isNotNull();
    assertThat(when("api_key: sha256:0123456780").match(caller)).isNull();
    assertThat(when("api_key: sha256:0123456789").match(new Situation())).isNull();
  }

  @Test
  void countsTheRequestsForWhichAllElseHolds() {
    var scenario = when("last_message: tea, call: {from: 2, to: 4, every: 2}");
    var others = Stream.of("tea", "milk", "tea", "tea", "tea", "tea");

    assertThat(others.map(text -> scenario.match(Situation.saying(text)) != null))
        .containsExactly(false, false, true, false, true, false);
  }

  @ParameterizedTest
  @CsvSource({"stay, a b b b b", "repeat, a b a b a", "pass, a b - - -"})
  void givesAnswersInTurn(String atEnd, String expected) {
    var scenario = of("rules: [{answers: [a, b], at_end: " + atEnd + "}]");

    assertThat(said(scenario, new Situation(), 5)).containsExactly(expected.split(" "));
  }

  @Test
  void goesFromStateToState() {
    var scenario =
        of(
            """
            rules:
              - {when_state: start, answer: one, set_state: a}
              - {when_state: a, when: {last_message: go}, answer: two, set_state: b}
              - {when_state: b, answer: three, set_state: start}
              - answer: other
            """);

    assertThat(
            Stream.of("x", "x", "go", "x", "x")
                .map(text -> said(scenario, Situation.saying(text), 1).getFirst()))
        .containsExactly("one", "other", "two", "three", "one");
  }

  @Test
  void letsOneOfManyTakeAStatesRule() {
    var scenario =
        of("rules: [{when_state: start, answer: first, set_state: over}, {answer: late}]");

    var said =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> said(scenario, new Situation(), 1).getFirst())
            .toList();

    assertThat(said.stream().filter("first"::equals)).hasSize(1);
  }

  @Test
  void isolatesByHeader() {
    var scenario = of("isolate_by: {header: x-t}\nrules: [{answers: [a, b]}]");

    assertThat(said(scenario, new Situation().header("x-t", "1"), 2)).containsExactly("a", "b");
    assertThat(said(scenario, new Situation().header("x-t", "2"), 1)).containsExactly("a");
    assertThat(said(scenario, new Situation(), 1)).containsExactly("a");

    scenario.forget("1");
    assertThat(said(scenario, new Situation().header("x-t", "1"), 1)).containsExactly("a");
    assertThat(said(scenario, new Situation().header("x-t", "2"), 1)).containsExactly("b");
  }

  @Test
  void isolatesByKey() {
    var scenario = of("isolate_by: api_key\nrules: [{answers: [a, b]}]");
    var alice = new Situation();
    alice.key = "aa";

    assertThat(said(scenario, alice, 2)).containsExactly("a", "b");
    assertThat(said(scenario, new Situation(), 1)).containsExactly("a");
  }

  @Test
  void forgetsAll() {
    var scenario = of("rules: [{answers: [a, b]}]");
    said(scenario, new Situation(), 1);

    scenario.forget();

    assertThat(said(scenario, new Situation(), 1)).containsExactly("a");
  }

  @Test
  void remembersThroughAReloadOfTheSameRulesAlone() {
    String rules = "rules: [{answers: [a, b]}]";
    var before = of(rules);
    said(before, new Situation(), 1);

    var same = after(before, rules + " # with a comment");
    var other = after(before, "rules: [{answers: [a, c]}]");

    assertThat(said(same, new Situation(), 1)).containsExactly("b");
    assertThat(said(other, new Situation(), 1)).containsExactly("a");
  }

  @Test
  void callsToolsInChatsAlone() {
    var scenario = of("rules: [{answer: {tool_calls: [{name: f}]}}, {answer: text}]");
    var text = new Situation();
    text.chat = false;

    assertThat(scenario.match(new Situation())).extracting(Match::rule).isEqualTo("rule 1");
    assertThat(scenario.match(text)).extracting(Match::rule).isEqualTo("rule 2");
  }

  @Test
  void remembersABoundedNumberOfScopes() {
    var scopes = new Scopes(1);
    for (int i = 0; i < 5 * Scopes.MOST; i++) {
      scopes.of("scope " + i).next(0);
      scopes.of("used").next(0);
    }

    assertThat(scopes.of("used").next(0)).isEqualTo(5L * Scopes.MOST);
    assertThat(scopes.of("scope 0").next(0)).isZero();
  }

  private static String quoted(String pattern) {
    return pattern.startsWith("[") ? pattern : "'" + pattern + "'";
  }

  private static Scenario when(String condition) {
    return of("rules:\n  - when: {" + condition + "}\n    answer: yes\n");
  }

  private static Scenario of(String yaml) {
    return compile(yaml, Optional.empty());
  }

  private static Scenario after(Scenario before, String yaml) {
    return compile(yaml, Optional.of(before));
  }

  private static Scenario compile(String yaml, Optional<Scenario> before) {
    var reading = ScenarioFile.read(yaml, "test");
    assertThat(reading.problems()).isEmpty();
    return Scenario.of(reading.definition(), TOKENIZER, before);
  }

  private static List<String> said(Scenario scenario, Occasion occasion, int times) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      Match match = scenario.match(occasion);
      said.add(match == null ? "-" : text(match.answer()));
    }
    return said;
  }

  private static String text(Answer answer) {
    var tokens = ((Answer.Reply) answer).parts().getFirst().tokens().of(Encoding.O200K_BASE);
    return TokenText.of(tokens).text();
  }
}
