package org.fakeai.api.chat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.LiveConfig;
import org.fakeai.config.Part;
import org.fakeai.config.Snapshot;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.simulation.engine.GenerationRequest;
import org.fakeai.simulation.engine.PromptMessage;
import org.fakeai.simulation.engine.PromptMessage.Role;
import org.fakeai.simulation.engine.Segment;
import org.fakeai.simulation.safety.Assessment;
import org.fakeai.simulation.safety.Category;
import org.fakeai.simulation.safety.Refusals;
import org.fakeai.simulation.safety.SafetyEngine;
import org.fakeai.simulation.safety.SafetyPolicy;
import org.fakeai.simulation.safety.Verdict;
import org.fakeai.wire.ApiException;
import org.fakeai.wire.ErrorCode;

/**
 * What chat does about harmful content: what the settings say, and what the request's {@code
 * moderation} asks for. Prompts are read only for one of the two, and once for both.
 */
@Shared
final class ChatSafety {

  private static final PromptMessage SAFETY_MESSAGE =
      new PromptMessage(Role.SYSTEM, "", Refusals.SAFETY_MESSAGE);

  private final SafetyEngine engine;
  private final Part<SafetyPolicy> policies;

  @Inject
  ChatSafety(SafetyEngine engine, LiveConfig config) {
    this.engine = engine;
    this.policies = config.part(it -> policy(it, engine));
  }

  private static SafetyPolicy policy(FakeAiConfig config, SafetyEngine engine) {
    SafetyPolicy policy = new SafetyPolicy(config.safety());
    if (policy.judges()) {
      engine.prepare();
    }
    return policy;
  }

  /**
   * A request that is accepted.
   *
   * @param request as it is to be answered
   * @param moderation what it asks for
   * @param prompt what its prompt is about, if that was looked at
   */
  record Accepted(
      GenerationRequest request,
      Optional<ChatModeration> moderation,
      Optional<Assessment> prompt) {}

  /**
   * A reply that was looked at.
   *
   * @param plan without what is left out of it
   * @param json what it says about that; empty if nothing
   */
  record Moderated(GenerationPlan plan, String json) {}

  /**
   * Looks at a request.
   *
   * @throws ApiException if its prompt is flagged and that is not accepted
   */
  Accepted accept(
      GenerationRequest request, Optional<ChatModeration> moderation, Snapshot settings) {
    SafetyPolicy policy = policies.of(settings);
    GenerationRequest asked = policy.prepends() ? prepended(request) : request;
    if (!policy.judges() && moderation.isEmpty()) {
      return new Accepted(asked, moderation, Optional.empty());
    }
    Assessment prompt = engine.assess(lastTurn(request.prompt()));
    if (moderation.isPresent() && moderation.get().blocksInput()) {
      Set<Category> flagged = prompt.flagged(policy.threshold());
      if (!flagged.isEmpty()) {
        throw rejected(flagged);
      }
    }
    GenerationRequest judged =
        switch (policy.judge(prompt)) {
          case Verdict.Harmless harmless -> asked;
          case Verdict.Refused(var sentence) -> asked.wishing(asked.wishes().refused(sentence));
          case Verdict.Flagged(var categories) -> throw rejected(categories);
        };
    return new Accepted(judged, moderation, Optional.of(prompt));
  }

  /** Looks at the reply to a request that was accepted. */
  Moderated moderate(GenerationPlan plan, Accepted accepted, Snapshot settings) {
    if (accepted.moderation().isEmpty() || accepted.prompt().isEmpty()) {
      return new Moderated(plan, "");
    }
    double threshold = policies.of(settings).threshold();
    ChatModeration moderation = accepted.moderation().get();
    List<Assessment> output =
        plan.choices().stream().map(choice -> engine.assess(said(choice))).toList();
    return new Moderated(
        moderation.filter(plan, output, threshold),
        moderation.json(accepted.prompt().get(), output, threshold));
  }

  private static GenerationRequest prepended(GenerationRequest request) {
    for (PromptMessage message : request.prompt()) {
      if (message.role() == Role.SYSTEM || message.role() == Role.DEVELOPER) {
        return request;
      }
    }
    List<PromptMessage> prompt = new ArrayList<>(request.prompt().size() + 1);
    prompt.add(SAFETY_MESSAGE);
    prompt.addAll(request.prompt());
    return request.asking(prompt);
  }

  /** What the user said since the assistant spoke last, or before, if it spoke last of all. */
  private static String lastTurn(List<PromptMessage> prompt) {
    int end = prompt.size();
    while (end > 0 && prompt.get(end - 1).role() != Role.USER) {
      end--;
    }
    int begin = end;
    while (begin > 0 && prompt.get(begin - 1).role() != Role.ASSISTANT) {
      begin--;
    }
    return prompt.subList(begin, end).stream()
        .filter(message -> message.role() == Role.USER)
        .map(PromptMessage::text)
        .collect(Collectors.joining("\n"));
  }

  private static String said(GenerationPlan.Choice choice) {
    StringBuilder said = new StringBuilder();
    for (Segment segment : choice.segments()) {
      switch (segment) {
        case Segment.Content(var text) -> said.append(text.text()).append('\n');
        case Segment.Refusal(var text) -> said.append(text.text()).append('\n');
        case Segment.Reasoning thought -> {}
        case Segment.Call called -> {}
      }
    }
    return said.toString();
  }

  private static ApiException rejected(Set<Category> categories) {
    return ErrorCode.CONTENT_POLICY_VIOLATION.at(
        "messages",
        "Your request was rejected by the safety system: its content was flagged for %s."
            .formatted(categories.stream().map(Category::label).collect(Collectors.joining(", "))));
  }
}
