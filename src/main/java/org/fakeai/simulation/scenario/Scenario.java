package org.fakeai.simulation.scenario;

import java.util.List;
import java.util.Optional;
import org.fakeai.config.script.ScenarioDefinition;
import org.fakeai.config.script.ScenarioDefinition.Isolation;
import org.fakeai.simulation.tokens.Tokenizer;
import org.jspecify.annotations.Nullable;

/** Compiled rules with what they remember. */
public final class Scenario {

  private static final String EVERYBODY = "";

  private final ScenarioDefinition definition;
  private final List<Rule> rules;
  private final Scopes scopes;
  private final boolean remembers;

  private Scenario(ScenarioDefinition definition, Tokenizer tokenizer) {
    ScenarioCompiler compiler = new ScenarioCompiler(definition, tokenizer);
    this.definition = definition;
    this.rules = compiler.rules();
    this.scopes = new Scopes(compiler.counters());
    this.remembers = compiler.remembers();
  }

  /**
   * Compiles rules.
   *
   * @param before the scenario in force; it stays, with all it remembers, if the rules are the same
   */
  public static Scenario of(
      ScenarioDefinition definition, Tokenizer tokenizer, Optional<Scenario> before) {
    return before
        .filter(same -> same.definition.equals(definition))
        .orElseGet(() -> new Scenario(definition, tokenizer));
  }

  /** True without rules: nothing ever matches. */
  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /** How the first matching rule answers; null if none matches. */
  public @Nullable Match match(Occasion occasion) {
    Scope scope = scopes.of(remembers ? label(occasion) : EVERYBODY);
    for (Rule rule : rules) {
      Answer answer = rule.answer(occasion, scope);
      if (answer != null) {
        return new Match(rule.name(), answer);
      }
    }
    return null;
  }

  private String label(Occasion occasion) {
    return switch (definition.isolation()) {
      case Isolation.None everybody -> EVERYBODY;
      case Isolation.ByKey key -> occasion.keyDigest();
      case Isolation.ByHeader(String name) -> {
        String value = occasion.header(name);
        yield value == null ? EVERYBODY : value;
      }
    };
  }

  /** Begins anew: all counts are 0, all states the first. */
  public void forget() {
    scopes.forget();
  }

  /**
   * The same for some.
   *
   * @param scope their header's value or their key's digest
   */
  public void forget(String scope) {
    scopes.forget(scope);
  }
}
