package org.fakeai.simulation.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fakeai.config.script.AnswerDefinition;
import org.fakeai.config.script.RuleDefinition;
import org.fakeai.config.script.RuleDefinition.AtEnd;
import org.fakeai.config.script.ScenarioDefinition;
import org.fakeai.simulation.scenario.Answer.Part;
import org.fakeai.simulation.tokens.FixedTokens;
import org.fakeai.simulation.tokens.Tokenizer;

/** Makes rules of their definitions: texts become tokens, names numbers, tests functions. */
final class ScenarioCompiler {

  private static final int NONE = -1;

  private final Tokenizer tokenizer;
  private final Map<String, Integer> states = new HashMap<>();
  private final List<Rule> rules = new ArrayList<>();
  private int counters;

  ScenarioCompiler(ScenarioDefinition definition, Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
    states.put(ScenarioDefinition.FIRST_STATE, 0);
    definition.rules().forEach(rule -> rules.add(rule(rule)));
  }

  List<Rule> rules() {
    return List.copyOf(rules);
  }

  /** How many counters the rules need. */
  int counters() {
    return counters;
  }

  /** Whether an answer can depend on requests before it. */
  boolean remembers() {
    return counters > 0 || states.size() > 1;
  }

  private Rule rule(RuleDefinition rule) {
    boolean counts = rule.when().call().isPresent();
    boolean sequence = rule.answers().size() > 1 || rule.atEnd() == AtEnd.PASS;
    return new Rule(
        rule.name(),
        List.copyOf(Condition.of(rule.when())),
        rule.answers().stream().anyMatch(ScenarioCompiler::needsChat),
        state(rule.whenState()),
        state(rule.setState()),
        rule.when().call(),
        rule.answers().stream().map(this::answer).toList(),
        rule.atEnd(),
        counts ? counters++ : NONE,
        sequence ? counters++ : NONE);
  }

  private int state(Optional<String> name) {
    return name.map(this::number).orElse(NONE);
  }

  private int number(String state) {
    int next = states.size();
    Integer known = states.putIfAbsent(state, next);
    return known == null ? next : known;
  }

  private static boolean needsChat(AnswerDefinition answer) {
    return answer instanceof AnswerDefinition.Says says
        && (says.refusal().isPresent() || !says.calls().isEmpty());
  }

  private Answer answer(AnswerDefinition answer) {
    return switch (answer) {
      case AnswerDefinition.AsUsual usual -> new Answer.AsUsual(usual.timing());
      case AnswerDefinition.Fails fails ->
          new Answer.Failure(
              fails.status(),
              fails.type(),
              fails.code(),
              fails.message(),
              fails.param(),
              fails.headers(),
              fails.timing());
      case AnswerDefinition.Says says ->
          new Answer.Reply(parts(says), says.finishReason(), says.timing());
    };
  }

  private List<Part> parts(AnswerDefinition.Says says) {
    List<Part> parts = new ArrayList<>();
    says.text().ifPresent(text -> parts.add(new Part.Text(tokens(text))));
    says.refusal().ifPresent(text -> parts.add(new Part.Refusal(tokens(text))));
    says.calls()
        .forEach(
            call -> parts.add(new Part.Call(call.name(), call.custom(), tokens(call.input()))));
    return parts;
  }

  private FixedTokens tokens(String text) {
    return new FixedTokens(text, tokenizer);
  }
}
