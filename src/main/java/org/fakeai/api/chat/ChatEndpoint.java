package org.fakeai.api.chat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fakeai.api.chat.ChatSafety.Accepted;
import org.fakeai.api.chat.ChatSafety.Moderated;
import org.fakeai.api.chat.stored.StoredChats;
import org.fakeai.catalog.Feature;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.FakeAiConfig.ReasoningField;
import org.fakeai.config.Part;
import org.fakeai.kernel.Ids;
import org.fakeai.kernel.Shared;
import org.fakeai.kernel.WallClock;
import org.fakeai.simulation.engine.Engine;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.simulation.engine.GenerationRequest;
import org.fakeai.simulation.engine.Lease;
import org.fakeai.simulation.engine.Planner;
import org.fakeai.simulation.engine.Unsatisfiable;
import org.fakeai.simulation.scenario.Answer;
import org.fakeai.wire.Admission;
import org.fakeai.wire.CallContext;
import org.fakeai.wire.Caller;
import org.fakeai.wire.ContextLength;
import org.fakeai.wire.Json;
import org.fakeai.wire.PlannedReply;
import org.fakeai.wire.RefusedReply;
import org.fakeai.wire.RequestBody;
import org.fakeai.wire.RequestModel;
import org.fakeai.wire.Scripts;
import org.fakeai.wire.StreamStyle;
import org.fakeai.wire.StreamingEndpoint;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

/** Reads, checks, admits and plans chat completions. */
@Shared
final class ChatEndpoint implements StreamingEndpoint {

  static final String PATH = "/v1/chat/completions";

  private static final ObjectReader READER = Json.MAPPER.readerFor(ChatCompletionRequest.class);

  private final ChatTranslator translator;
  private final ChatSafety safety;
  private final StoredChats stored;
  private final Scripts scripts;
  private final Engine engine;
  private final Part<Planner> planner;
  private final OddsText odds;
  private final Ids ids;
  private final WallClock clock;

  @Inject
  ChatEndpoint(
      ChatTranslator translator,
      ChatSafety safety,
      StoredChats stored,
      Scripts scripts,
      Engine engine,
      Part<Planner> planner,
      OddsText odds,
      Ids ids,
      WallClock clock) {
    this.translator = translator;
    this.safety = safety;
    this.stored = stored;
    this.scripts = scripts;
    this.engine = engine;
    this.planner = planner;
    this.odds = odds;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public String endpoint() {
    return PATH;
  }

  @Override
  public Prepared prepare(byte[] body, @Nullable String deployment, CallContext call) {
    ChatCompletionRequest request = RequestBody.read(READER, body);
    GenerationRequest asked = translator.translate(request, deployment, call.settings());
    call.model(asked.model().id());
    List<String> notices = new ArrayList<>(NotSimulated.in(request, asked.model(), call.config()));
    notices.addAll(RequestBody.unknown(request.unknown(), call.config().http().unknownFields()));
    Optional<Spoken> spoken = Spoken.of(request, asked.model(), call.config().audio());
    Accepted accepted =
        safety.accept(
            spoken.isPresent() ? asked.wishing(asked.wishes().aloud()) : asked,
            ChatModeration.of(request.moderation()),
            call.settings());
    GenerationRequest generation = accepted.request();
    Planner planning = planner.of(call.settings());
    int promptTokens = planning.promptTokens(generation);
    if (call.config().replies().enableContextValidation()) {
      ContextLength.checkMessages(
          generation.model().contextWindow(),
          promptTokens,
          generation.promptExtraTokens(),
          generation.maxTokens());
    }
    Answer answer =
        scripts.answer(
            call,
            () -> new ChatOccasion(request, named(request, deployment), asked.prompt(), call));
    return switch (answer) {
      case Answer.Failure failure -> RefusedReply.of(failure, call);
      case Answer.Content content -> {
        Shown show = shown(request, generation, planning, call);
        yield admitted(
            request,
            deployment,
            accepted,
            spoken,
            show,
            () -> planning.plan(generation, promptTokens, content),
            call,
            notices);
      }
    };
  }

  private PlannedReply admitted(
      ChatCompletionRequest request,
      @Nullable String deployment,
      Accepted accepted,
      Optional<Spoken> spoken,
      Shown show,
      Supplier<GenerationPlan> planned,
      CallContext call,
      List<String> notices) {
    Lease lease = Admission.admit(engine, call);
    try {
      Moderated moderated = safety.moderate(planned.get(), accepted, call.settings());
      GenerationPlan plan = call.warmUp() ? moderated.plan().atOnce() : moderated.plan();
      if (!call.warmUp()) {
        engine.planned(plan.usage());
      }
      ChatExtras extras = extras(request, accepted.request(), plan, spoken, moderated.json());
      ChatReply reply = reply(request, deployment, plan, show, lease, call, notices, extras);
      return Boolean.TRUE.equals(request.store()) && !call.warmUp()
          ? new KeptReply(reply, stored, Caller.of(call), request)
          : reply;
    } catch (Unsatisfiable demand) {
      lease.end(Lease.Outcome.FAILED);
      throw ChatTasks.refusal(demand, request);
    } catch (RuntimeException failure) {
      lease.end(Lease.Outcome.FAILED);
      throw failure;
    }
  }

  private ChatExtras extras(
      ChatCompletionRequest request,
      GenerationRequest asked,
      GenerationPlan plan,
      Optional<Spoken> spoken,
      String moderation) {
    boolean searches =
        request.webSearchOptions() != null && asked.model().traits().has(Feature.WEB_SEARCH);
    if (!searches && spoken.isEmpty() && moderation.isEmpty()) {
      return ChatExtras.NONE;
    }
    return new ChatExtras(
        spoken.map(how -> ChatVoice.of(how, audioIds(plan), clock.epochSeconds())),
        searches ? ChatCitations.of(plan) : List.of(),
        moderation);
  }

  private List<String> audioIds(GenerationPlan plan) {
    return plan.choices().stream().map(choice -> ids.nextHex("audio_", 24)).toList();
  }

  /** The model as the client wrote it. */
  private static String named(ChatCompletionRequest request, @Nullable String deployment) {
    return RequestModel.name(request.model(), deployment);
  }

  private ChatReply reply(
      ChatCompletionRequest request,
      @Nullable String deployment,
      GenerationPlan plan,
      Shown show,
      Lease lease,
      CallContext call,
      List<String> notices,
      ChatExtras extras) {
    FakeAiConfig.Streaming streaming = call.config().streaming();
    return new ChatReply(
        plan,
        lease,
        ids.next("chatcmpl-", 29),
        clock.epochSeconds(),
        named(request, deployment),
        callIds(plan),
        serviceTier(request.serviceTier()),
        show,
        call.startNanos(),
        PlannedReply.delivery(request.streamed(), plan, call),
        StreamStyle.of(request.streamOptions(), streaming),
        notices,
        streaming,
        !call.warmUp(),
        extras);
  }

  private Shown shown(
      ChatCompletionRequest request,
      GenerationRequest generation,
      Planner planning,
      CallContext call) {
    String field =
        call.config().replies().reasoningField() == ReasoningField.REASONING
            ? "reasoning"
            : "reasoning_content";
    if (!Boolean.TRUE.equals(request.logprobs()) || generation.wishes().spoken()) {
      return new Shown(null, field);
    }
    int most = request.topLogprobs() == null ? 0 : request.topLogprobs();
    double freedom = generation.wishes().manner().sampling().freedom();
    return new Shown(odds.of(planning.odds(generation), most, freedom), field);
  }

  private List<List<String>> callIds(GenerationPlan plan) {
    boolean calls = false;
    for (GenerationPlan.Choice choice : plan.choices()) {
      calls |= choice.calls() > 0;
    }
    return calls ? plan.choices().stream().map(this::callIds).toList() : List.of();
  }

  private List<String> callIds(GenerationPlan.Choice choice) {
    return Stream.generate(() -> ids.next("call_", 24)).limit(choice.calls()).toList();
  }

  /** The tier that serves a request for {@code tier} (OpenAI, "service_tier"). */
  private static String serviceTier(@Nullable String tier) {
    return switch (tier) {
      case null -> "default";
      case "auto" -> "default";
      case "fast" -> "priority";
      default -> tier;
    };
  }
}
