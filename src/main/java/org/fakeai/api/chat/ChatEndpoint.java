package org.fakeai.api.chat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.fakeai.api.chat.ChatReply.StreamStyle;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.FakeAiConfig.StreamHeaders;
import org.fakeai.config.Part;
import org.fakeai.kernel.Ids;
import org.fakeai.kernel.Shared;
import org.fakeai.kernel.WallClock;
import org.fakeai.simulation.engine.Draining;
import org.fakeai.simulation.engine.Engine;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.simulation.engine.GenerationRequest;
import org.fakeai.simulation.engine.Lease;
import org.fakeai.simulation.engine.Pacing;
import org.fakeai.simulation.engine.Planner;
import org.fakeai.simulation.engine.QueueFull;
import org.fakeai.wire.CallContext;
import org.fakeai.wire.Check;
import org.fakeai.wire.ErrorCode;
import org.fakeai.wire.Json;
import org.fakeai.wire.StreamingEndpoint;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

/** Reads, checks, admits and plans chat completions. */
@Shared
final class ChatEndpoint implements StreamingEndpoint {

  static final String PATH = "/v1/chat/completions";

  private static final ObjectReader READER = Json.MAPPER.readerFor(ChatCompletionRequest.class);

  private final ChatTranslator translator;
  private final Engine engine;
  private final Part<Planner> planner;
  private final Ids ids;
  private final WallClock clock;

  @Inject
  ChatEndpoint(
      ChatTranslator translator, Engine engine, Part<Planner> planner, Ids ids, WallClock clock) {
    this.translator = translator;
    this.engine = engine;
    this.planner = planner;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public String endpoint() {
    return PATH;
  }

  @Override
  public ChatReply prepare(byte[] body, @Nullable String deployment, CallContext call) {
    ChatCompletionRequest request = read(body);
    List<String> notices = new ArrayList<>(NotSimulated.in(request));
    notices.addAll(unknownFields(request, call.config()));
    GenerationRequest generation = translator.translate(request, deployment, call.settings());
    call.model(generation.model().id());
    Lease lease = call.warmUp() ? Lease.none() : admit();
    try {
      GenerationPlan plan = planner.of(call.settings()).plan(generation);
      if (call.warmUp()) {
        return reply(request, deployment, plan.atOnce(), lease, call, notices);
      }
      engine.planned(plan.usage());
      return reply(request, deployment, plan, lease, call, notices);
    } catch (RuntimeException failure) {
      lease.end(Lease.Outcome.FAILED);
      throw failure;
    }
  }

  private Lease admit() {
    try {
      return engine.admit();
    } catch (QueueFull full) {
      throw ErrorCode.OVERLOADED.because(
          "The server is overloaded: all its places for requests are taken. Retry in a moment.");
    } catch (Draining draining) {
      throw ErrorCode.DRAINING.because("The server is shutting down.");
    }
  }

  private static ChatCompletionRequest read(byte[] body) {
    if (body.length == 0) {
      throw ErrorCode.INVALID_JSON.because("The request has no body; a JSON object is expected.");
    }
    ChatCompletionRequest request = READER.readValue(body);
    if (request == null) {
      throw ErrorCode.INVALID_JSON.because("The request's body is null; an object is expected.");
    }
    return request;
  }

  private ChatReply reply(
      ChatCompletionRequest request,
      @Nullable String deployment,
      GenerationPlan plan,
      Lease lease,
      CallContext call,
      List<String> notices) {
    return new ChatReply(
        plan,
        lease,
        ids.next("chatcmpl-", 29),
        clock.epochSeconds(),
        deployment != null ? deployment : Check.required("model", request.model()),
        serviceTier(request.serviceTier()),
        call.startNanos(),
        call.warmUp() && request.streamed()
            ? Delivery.EVENTS
            : delivery(request, plan, call.config()),
        style(request, call.config()),
        notices,
        call.config().streaming(),
        !call.warmUp());
  }

  private static Delivery delivery(
      ChatCompletionRequest request, GenerationPlan plan, FakeAiConfig config) {
    if (!request.streamed()) {
      return Delivery.WHOLE;
    }
    return switch (plan.pacing()) {
      case Pacing.Planned(var schedules) ->
          schedules.stream().allMatch(schedule -> schedule.endNanos() == 0)
              ? Delivery.BURST
              : config.streaming().streamHeaders() == StreamHeaders.AT_ONCE
                  ? Delivery.EVENTS
                  : Delivery.DELAYED;
    };
  }

  private static StreamStyle style(ChatCompletionRequest request, FakeAiConfig config) {
    FakeAiConfig.Streaming set = config.streaming();
    ChatCompletionRequest.StreamOptions asked = request.streamOptions();
    boolean usage = asked != null && Boolean.TRUE.equals(asked.includeUsage());
    boolean always = asked != null && Boolean.TRUE.equals(asked.continuousUsageStats());
    boolean padded = asked == null || !Boolean.FALSE.equals(asked.includeObfuscation());
    return new StreamStyle(
        usage || set.streamUsage(),
        always,
        padded && set.streamObfuscation(),
        set.streamChunkStyle() == FakeAiConfig.ChunkStyle.OPENAI);
  }

  private static List<String> unknownFields(ChatCompletionRequest request, FakeAiConfig config) {
    if (request.unknown().isEmpty()) {
      return List.of();
    }
    return switch (config.http().unknownFields()) {
      case IGNORE -> List.of();
      case WARN -> request.unknown().keySet().stream().filter(ChatEndpoint::isWord).toList();
      case REJECT -> {
        String first = request.unknown().keySet().iterator().next();
        throw ErrorCode.UNKNOWN_PARAMETER.at(first, "Unknown parameter: '" + first + "'.");
      }
    };
  }

  /** Only what can stand in a header. */
  private static boolean isWord(String name) {
    return name.matches("[A-Za-z0-9_.-]{1,64}");
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
