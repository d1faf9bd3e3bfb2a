package org.fakeai.simulation.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.facts.FactPicker;
import org.fakeai.simulation.facts.Facts;
import org.fakeai.simulation.facts.Wanted;
import org.fakeai.simulation.json.JsonValue.JsonObject;
import org.fakeai.simulation.schema.Instance;
import org.fakeai.simulation.schema.SchemaProblem;
import org.fakeai.simulation.tools.ToolDecision.Calls;
import org.fakeai.simulation.tools.ToolDecision.Prose;
import org.fakeai.simulation.tools.ToolDecision.Refused;
import org.fakeai.simulation.tools.ToolDecision.ToolCall;

/** Writes calls' inputs. */
final class CallWriter {

  private static final int MOST_CALLS = 4;
  private static final int LONGEST_INPUT = 400;
  private static final int ATTEMPTS = 3;
  private static final Wanted TEXT = Wanted.of("content", "");

  private final Facts facts;
  private final Seeds seeds;
  private final boolean parallel;

  CallWriter(Facts facts, Seeds seeds, boolean parallel) {
    this.facts = facts;
    this.seeds = seeds;
    this.parallel = parallel;
  }

  /** Calls of all {@code tools}; if one is called alone, maybe once for each thing enumerated. */
  ToolDecision calls(List<Tool> tools) {
    List<ToolCall> calls = new ArrayList<>();
    for (int i = 0; i < tools.size(); i++) {
      Seeds own = seeds.derive("tool").derive(i);
      Optional<Refused> refused =
          switch (tools.get(i)) {
            case Tool.Function function -> function(function, own, tools.size() == 1, calls);
            case Tool.Custom custom -> custom(custom, own, calls);
          };
      if (refused.isPresent()) {
        return refused.get();
      }
    }
    return calls.isEmpty() ? new Prose() : new Calls(calls);
  }

  private Optional<Refused> function(
      Tool.Function function, Seeds own, boolean alone, List<ToolCall> calls) {
    Instance first = function.parameters().instance(own, facts);
    return switch (first) {
      case SchemaProblem problem -> Optional.of(new Refused(function.name(), problem));
      case Instance.Made made -> {
        calls.add(new ToolCall(function, arguments(made)));
        if (parallel && alone) {
          others(function, own, made, calls);
        }
        yield Optional.empty();
      }
    };
  }

  /** A schema that demands nothing of its type gets no arguments. */
  private static String arguments(Instance.Made made) {
    return made.value() instanceof JsonObject ? made.value().toJson() : "{}";
  }

  /** "Paris, London and Rome" are three calls if one call says one of them. */
  private void others(
      Tool.Function function, Seeds own, Instance.Made first, List<ToolCall> calls) {
    long left = facts.enumerated(first.facts());
    long said = first.facts() & facts.members(left);
    while (left != 0 && calls.size() < MOST_CALLS) {
      FactPicker picker = FactPicker.without(facts, said);
      Instance next = function.parameters().instance(own.derive(calls.size()), picker);
      long added = next instanceof Instance.Made made ? made.facts() & left : 0;
      if (added == 0 || !(next instanceof Instance.Made made)) {
        return;
      }
      calls.add(new ToolCall(function, arguments(made)));
      said |= added;
      left &= ~added;
    }
  }

  private Optional<Refused> custom(Tool.Custom custom, Seeds own, List<ToolCall> calls) {
    Optional<String> input =
        switch (custom.input()) {
          case Tool.Input.Free free -> Optional.of(free());
          case Tool.Input.Matching matching -> matching(matching, own);
          case Tool.Input.Of of -> Optional.of(of.grammar().write(own.stream("input")));
        };
    input.ifPresent(text -> calls.add(new ToolCall(custom, text)));
    return input.isPresent()
        ? Optional.empty()
        : Optional.of(new Refused(custom.name(), new SchemaProblem("", "seems to allow no text")));
  }

  private Optional<String> matching(Tool.Input.Matching matching, Seeds own) {
    Optional<String> said =
        FactPicker.of(facts).text(TEXT, "", text -> matching.pattern().matches(text));
    for (int attempt = 0; said.isEmpty() && attempt < ATTEMPTS; attempt++) {
      said = matching.pattern().write(own.derive(attempt).stream("input"), 0, LONGEST_INPUT);
    }
    return said;
  }

  private String free() {
    String question = facts.question();
    String said = FactPicker.of(facts).text(TEXT, "", text -> true).orElse(question);
    if (said.length() <= LONGEST_INPUT) {
      return said;
    }
    boolean inside = Character.isHighSurrogate(said.charAt(LONGEST_INPUT - 1));
    return said.substring(0, inside ? LONGEST_INPUT - 1 : LONGEST_INPUT);
  }
}
