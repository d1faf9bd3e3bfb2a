package org.fakeai.config.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fakeai.config.script.AnswerDefinition.Says;
import org.fakeai.config.script.AnswerDefinition.ToolCall;
import org.fakeai.config.script.RuleDefinition.AtEnd;
import org.fakeai.config.script.ScenarioDefinition.Isolation;
import org.junit.jupiter.api.Test;

class ScenarioFileTest {

  private static final String DIGEST = "AB".repeat(32);

  @Test
  void readsEverythingThatCanBeSaid() {
    var reading =
        read(
            """
            isolate_by: api_key
            keys: {alice: %s}
            rules:
              - name: one
                when:
                  model: [gpt-4*, o3]
                  last_message: tea
                  last_user_message: {equals: tea}
                  system: {contains: [a, b], regex: c+}
                  turn: 2
                  tool_result: {name: t, contains: x}
                  headers: {x-a: b}
                  api_key: [alice, "sha256:0123456789"]
                  call: {from: 2, to: 9, every: 3}
                when_state: told
                set_state: told
                at_end: repeat
                answers: [hello, {text: hi, finish_reason: length, timing: {ttft_ms: 1.5, itl_ms: 2}}]
            """
                .formatted(DIGEST));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.definition().isolation()).isEqualTo(new Isolation.ByKey());
    var rule = reading.definition().rules().getFirst();
    assertThat(rule.when().keys()).containsExactly("ab".repeat(32), "0123456789");
    assertThat(rule.when().call()).contains(new Occurrences(2, 9, 3));
    assertThat(rule.when().turn()).contains(new Occurrences(2, 2, 1));
    assertThat(rule.when().system().orElseThrow())
        .isEqualTo(new TextMatch(Optional.empty(), List.of("a", "b"), Optional.of("c+")));
    assertThat(rule.atEnd()).isEqualTo(AtEnd.REPEAT);
    assertThat(rule.answers().getLast())
        .isEqualTo(
            new Says(
                Optional.of("hi"),
                Optional.empty(),
                List.of(),
                Optional.of("length"),
                new Timing(OptionalDouble.of(1.5), OptionalDouble.of(2))));
  }

  @Test
  void writesArgumentsAsJson() {
    var reading =
        read(
            """
            rules:
              - answer:
                  tool_calls:
                    - {name: f, arguments: {a: [1, 2.50, true, null, "7", x], b: {c: 'say "hi"'}}}
                    - {name: g, arguments: "{broken"}
                    - {name: h, input: any text}
                    - {name: i}
            """);

    assertThat(reading.problems()).isEmpty();
    assertThat(((Says) reading.definition().rules().getFirst().answers().getFirst()).calls())
        .containsExactly(
            new ToolCall(
                "f",
                false,
                "{\"a\":[1,2.50,true,null,\"7\",\"x\"],\"b\":{\"c\":\"say \\\"hi\\\"\"}}"),
            new ToolCall("g", false, "{broken"),
            new ToolCall("h", true, "any text"),
            new ToolCall("i", false, "{}"));
  }

  @Test
  void listsEveryProblemWithItsPlaceAndWhatWasMeant() {
    var reading =
        read(
            """
            rules:
              - name: one
                when:
                  last_mesage: tea
                  turn: 0
                  system: {regex: "["}
                when_state: askd
                answer: {error: {status: 200}, text: x}
              - name: one
                answer: hi
                answers: [hi]
                at_end: loop
                set_state: asked
            rule: []
            """);

    assertThat(reading.problems())
        .extracting(ScriptProblem::text)
        .containsExactlyInAnyOrder(
            "rules[0].when.last_mesage is not known; did you mean last_message? [f.yaml line 4]",
            "rules[0].when.turn must be a whole number from 1 to 999999999 [f.yaml line 5]",
            "rules[0].when.system.regex is not a regular expression: Unclosed character class"
                + " [f.yaml line 6]",
            "rules[0].when_state is a state that no rule sets; did you mean asked? [f.yaml line 7]",
            "rules[0].answer.error excludes text, refusal, tool_calls and finish_reason"
                + " [f.yaml line 8]",
            "rules[0].answer.error.status must be a whole number from 400 to 599 [f.yaml line 8]",
            "rules[1].name is another rule's, too: one [f.yaml line 9]",
            "rules[1] needs either answer or answers [f.yaml line 9]",
            "rules[1].at_end must be one of pass, repeat, stay [f.yaml line 12]",
            "rule is not known; did you mean rules? [f.yaml line 14]");
    assertThat(reading.problems()).isSortedAccordingTo((a, b) -> a.line() - b.line());
  }

  @Test
  void showsNothingThatMayBeAKey() {
    var reading =
        read(
            """
            keys: {alice: sk-hunter2hunter2hunter2}
            rules:
              - when: {api_key: sk-hunter2hunter2hunter2}
                answer: hi
            """);

    assertThat(reading.problems()).hasSize(2);
    assertThat(reading.problems().toString()).doesNotContain("hunter2");
  }

  @Test
  void saysWhereAFileIsNoYaml() {
    assertThat(read("rules: [\n  {").problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.text()).contains("is not YAML", "f.yaml line"));
    assertThat(read("- a").problems())
        .extracting(ScriptProblem::advice)
        .contains("must have fields");
    assertThat(ScenarioFile.read(Path.of("target/missing.yaml")).problems())
        .extracting(ScriptProblem::advice)
        .containsExactly("cannot be read: no such file");
  }

  @Test
  void anEmptyFileHasNoRules() {
    assertThat(read("# nothing yet\n"))
        .isEqualTo(new ScenarioReading(ScenarioDefinition.NONE, List.of()));
  }

  @Test
  void refusesMoreRulesThanAreReasonable() {
    String many = "rules:\n" + "  - answer: hi\n".repeat(ScenarioFile.MOST_RULES + 1);

    assertThat(read(many).problems())
        .extracting(ScriptProblem::advice)
        .containsExactly("has 1001 rules; at most 1000 may be");
  }

  @Test
  void aStructureThatContainsItselfIsAProblem() {
    assertThat(
            read("rules:\n  - answer: {tool_calls: [{name: f, arguments: &a {x: *a}}]}\n")
                .problems())
        .isNotEmpty();
  }

  private static ScenarioReading read(String text) {
    return ScenarioFile.read(text, "f.yaml");
  }
}
