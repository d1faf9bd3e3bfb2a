package org.fakeai.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.simulation.engine.Segment;
import org.fakeai.simulation.tokens.TokenUsage;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a request: little more than what there is anyway; it is put into words when
 * somebody reads it. A plan itself is never kept, for its texts are long.
 */
record Noted(
    long number,
    String id,
    long epochMillis,
    String method,
    String endpoint,
    String model,
    String rule,
    int status,
    List<String> finishReasons,
    List<String> tools,
    @Nullable TokenUsage usage,
    String prompt) {

  static List<String> finishReasons(GenerationPlan plan) {
    List<GenerationPlan.Choice> choices = plan.choices();
    if (choices.size() == 1) {
      return List.of(choices.getFirst().finish().word());
    }
    return choices.stream().map(choice -> choice.finish().word()).toList();
  }

  static List<String> tools(GenerationPlan plan) {
    List<String> tools = List.of();
    for (GenerationPlan.Choice choice : plan.choices()) {
      for (Segment segment : choice.segments()) {
        if (segment instanceof Segment.Call call) {
          tools = tools.isEmpty() ? new ArrayList<>() : tools;
          tools.add(call.name());
        }
      }
    }
    return tools;
  }

  JournalEntry entry() {
    return new JournalEntry(
        number,
        id,
        Instant.ofEpochMilli(epochMillis).toString(),
        epochMillis,
        method,
        endpoint,
        model.isEmpty() ? null : model,
        rule.isEmpty() ? null : rule,
        status,
        finishReasons,
        tools,
        usage == null
            ? null
            : new JournalEntry.Usage(usage.promptTokens(), usage.completionTokens()),
        prompt.isEmpty() ? null : prompt);
  }
}
