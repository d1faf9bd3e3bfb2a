package org.fakeai.simulation.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.schema.CompiledSchema;
import org.fakeai.simulation.schema.Instance;
import org.fakeai.simulation.schema.SchemaProblem;
import org.fakeai.simulation.text.Reply;
import org.fakeai.simulation.text.ReplyOrder;
import org.fakeai.simulation.text.ReplyWriter;
import org.fakeai.simulation.tools.Tool;
import org.fakeai.simulation.tools.ToolChoice;
import org.fakeai.simulation.tools.ToolDecision;
import org.fakeai.simulation.tools.ToolDecision.ToolCall;
import org.fakeai.simulation.tools.ToolEngine;

/**
 * Writes calls, answers made of what tools returned, and JSON. All of them end by themselves; the
 * maximum cuts them, a minimum does not lengthen them.
 */
final class TaskWriter {

  private final ReplyWriter replies;

  TaskWriter(ReplyWriter replies) {
    this.replies = replies;
  }

  /** What is written, and why it ends. */
  record Written(List<Segment> segments, FinishReason finish) {

    Written {
      segments = List.copyOf(segments);
    }
  }

  /**
   * Does a task; empty if prose does.
   *
   * @throws Unsatisfiable if something is demanded that cannot be
   */
  Optional<Written> write(Task task, ReplyOrder order, Seeds seeds) {
    ToolDecision decision =
        ToolEngine.decide(
            task.tools(),
            task.choice(),
            task.parallel() && !task.deprecated(),
            task.dialogue(),
            task.said(),
            seeds.derive("tools"));
    return switch (decision) {
      case ToolDecision.Calls(var calls) -> Optional.of(calls(task, calls, order));
      case ToolDecision.Refused(var tool, var problem) -> throw new Unsatisfiable(tool, problem);
      case ToolDecision.Answer(var text) ->
          Optional.of(task.form().map(form -> json(form, task, seeds)).orElse(text))
              .map(said -> said(said, order));
      case ToolDecision.Prose prose ->
          task.form().map(form -> said(json(form, task, seeds), order));
    };
  }

  private Written said(String text, ReplyOrder order) {
    Reply reply = replies.repeat(text, order);
    return new Written(
        List.of(new Segment.Content(reply.text())),
        reply.cutByMaximum() ? FinishReason.LENGTH : FinishReason.STOP);
  }

  private static String json(CompiledSchema form, Task task, Seeds seeds) {
    return switch (form.instance(seeds.derive("form"), task.known())) {
      case Instance.Made made -> made.json();
      case SchemaProblem problem -> throw new Unsatisfiable("", problem);
    };
  }

  private Written calls(Task task, List<ToolCall> calls, ReplyOrder order) {
    List<Segment> segments = new ArrayList<>(calls.size());
    ReplyOrder rest = order.verbatim();
    for (ToolCall call : calls) {
      if (rest.maximum() == 0) {
        return new Written(segments, FinishReason.LENGTH);
      }
      Reply input = replies.repeat(call.input(), rest);
      segments.add(new Segment.Call(kind(task, call), call.tool().name(), input.text()));
      if (input.cutByMaximum()) {
        return new Written(segments, FinishReason.LENGTH);
      }
      rest = rest.after(input.text().size());
    }
    return new Written(segments, finish(task));
  }

  private static Segment.Call.Kind kind(Task task, ToolCall call) {
    if (task.deprecated()) {
      return Segment.Call.Kind.DEPRECATED;
    }
    return call.tool() instanceof Tool.Custom
        ? Segment.Call.Kind.CUSTOM
        : Segment.Call.Kind.FUNCTION;
  }

  /** Who names what is to be called gets "stop" (OpenAI, guide "Function calling"). */
  private static FinishReason finish(Task task) {
    if (task.choice() instanceof ToolChoice.Named) {
      return FinishReason.STOP;
    }
    return task.deprecated() ? FinishReason.FUNCTION_CALL : FinishReason.TOOL_CALLS;
  }
}
