package org.fakeai.simulation.tools;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.facts.Facts;
import org.fakeai.simulation.tools.Dialogue.Turn;
import org.fakeai.simulation.tools.ToolDecision.Answer;
import org.fakeai.simulation.tools.ToolDecision.Calls;
import org.fakeai.simulation.tools.ToolDecision.Prose;

/** Decides about a request's tools. */
public final class ToolEngine {

  /** Tools that are called at once without being named. */
  private static final int MOST_TOOLS = 3;

  private ToolEngine() {}

  /**
   * What the next reply does. After a tool's result it is text, also where {@code choice} demands a
   * call: a client that sends the same choice with each result would otherwise never end. But a
   * choice that demands any call gets one of a tool that was not called for this question yet, the
   * last of them: agents have their answers given as arguments of such a tool.
   *
   * @param tools the request's tools, in order
   * @param choice what the request demands; names in it are names of {@code tools}
   * @param parallel whether several calls may be made at once
   * @param facts what the user said, and what tools returned since
   */
  public static ToolDecision decide(
      List<Tool> tools,
      ToolChoice choice,
      boolean parallel,
      Dialogue dialogue,
      Facts facts,
      Seeds seeds) {
    List<Turn.Result> results = dialogue.openResults();
    if (!results.isEmpty()) {
      List<Tool> rest = uncalled(demanded(tools, choice), dialogue);
      return rest.isEmpty()
          ? new Answer(ResultText.of(dialogue, results))
          : new CallWriter(facts, seeds, false).calls(rest.subList(rest.size() - 1, rest.size()));
    }
    CallWriter writer = new CallWriter(facts, seeds, parallel);
    return switch (choice) {
      case ToolChoice.None none -> new Prose();
      case ToolChoice.Auto auto -> auto(tools, parallel, dialogue, writer);
      case ToolChoice.Required required -> required(tools, parallel, dialogue, writer);
      case ToolChoice.Named named -> {
        // Who names one tool expects one call.
        CallWriter once = new CallWriter(facts, seeds, false);
        yield once.calls(some(tools, Set.of(named.name())));
      }
      case ToolChoice.Allowed allowed -> {
        List<Tool> some = some(tools, allowed.names());
        yield allowed.required()
            ? required(some, parallel, dialogue, writer)
            : auto(some, parallel, dialogue, writer);
      }
    };
  }

  /** Tools of which one must be called. */
  private static List<Tool> demanded(List<Tool> tools, ToolChoice choice) {
    return switch (choice) {
      case ToolChoice.Required required -> tools;
      case ToolChoice.Allowed allowed ->
          allowed.required() ? some(tools, allowed.names()) : List.of();
      case ToolChoice.None none -> List.of();
      case ToolChoice.Auto auto -> List.of();
      case ToolChoice.Named named -> List.of();
    };
  }

  private static List<Tool> uncalled(List<Tool> tools, Dialogue dialogue) {
    Set<String> called = dialogue.openCalls();
    return tools.stream().filter(tool -> !called.contains(tool.name())).toList();
  }

  private static List<Tool> some(List<Tool> tools, Set<String> names) {
    return tools.stream().filter(tool -> names.contains(tool.name())).toList();
  }

  private static ToolDecision auto(
      List<Tool> tools, boolean parallel, Dialogue dialogue, CallWriter writer) {
    List<Tool> relevant = relevant(tools, parallel, dialogue.question());
    return relevant.isEmpty() ? new Prose() : optional(writer.calls(relevant));
  }

  /** Nobody asked for the call, so a tool that cannot be called is left alone. */
  private static ToolDecision optional(ToolDecision calls) {
    return calls instanceof Calls ? calls : new Prose();
  }

  private static ToolDecision required(
      List<Tool> tools, boolean parallel, Dialogue dialogue, CallWriter writer) {
    List<Tool> relevant = relevant(tools, parallel, dialogue.question());
    return writer.calls(
        relevant.isEmpty() ? tools.subList(0, Math.min(1, tools.size())) : relevant);
  }

  /** The tool the question asks for most, or all those that it clearly asks for. */
  private static List<Tool> relevant(List<Tool> tools, boolean parallel, String question) {
    Relevance relevance = new Relevance(question);
    List<Scored> scored = new ArrayList<>();
    for (Tool tool : tools) {
      double score = relevance.of(tool);
      if (score >= Relevance.ENOUGH) {
        scored.add(new Scored(tool, score));
      }
    }
    scored.sort(Comparator.comparingDouble(Scored::score).reversed());
    List<Tool> clear =
        scored.stream()
            .filter(one -> one.score() >= Relevance.CLEAR)
            .limit(MOST_TOOLS)
            .map(Scored::tool)
            .toList();
    return parallel && clear.size() > 1
        ? clear
        : scored.stream().limit(1).map(Scored::tool).toList();
  }

  private record Scored(Tool tool, double score) {}
}
