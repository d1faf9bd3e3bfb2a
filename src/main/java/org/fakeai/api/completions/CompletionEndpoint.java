package org.fakeai.api.completions;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.fakeai.api.completions.CompletionPlanner.Planned;
import org.fakeai.api.completions.CompletionTranslator.Prompt;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.kernel.Ids;
import org.fakeai.kernel.Shared;
import org.fakeai.kernel.WallClock;
import org.fakeai.simulation.engine.Engine;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.simulation.engine.Lease;
import org.fakeai.simulation.scenario.Answer;
import org.fakeai.wire.Admission;
import org.fakeai.wire.CallContext;
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

/** Reads, checks, admits and plans text completions. */
@Shared
final class CompletionEndpoint implements StreamingEndpoint {

  static final String PATH = "/v1/completions";

  private static final ObjectReader READER = Json.MAPPER.readerFor(CompletionRequest.class);

  private final CompletionTranslator translator;
  private final CompletionPlanner planner;
  private final Scripts scripts;
  private final Engine engine;
  private final Ids ids;
  private final WallClock clock;

  @Inject
  CompletionEndpoint(
      CompletionTranslator translator,
      CompletionPlanner planner,
      Scripts scripts,
      Engine engine,
      Ids ids,
      WallClock clock) {
    this.translator = translator;
    this.planner = planner;
    this.scripts = scripts;
    this.engine = engine;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public String endpoint() {
    return PATH;
  }

  @Override
  public Prepared prepare(byte[] body, @Nullable String deployment, CallContext call) {
    CompletionRequest request = RequestBody.read(READER, body);
    List<String> notices = notices(request, call.config());
    List<Prompt> prompts = translator.translate(request, deployment, call.settings());
    call.model(prompts.getFirst().request().model().id());
    if (call.config().replies().enableContextValidation()) {
      checkContext(prompts, request);
    }
    String named = RequestModel.name(request.model(), deployment);
    Answer answer =
        scripts.answer(call, () -> new TextOccasion(named, prompts.getFirst().text(), call));
    return switch (answer) {
      case Answer.Failure failure -> RefusedReply.of(failure, call);
      case Answer.Content content -> admitted(request, prompts, content, call, notices);
    };
  }

  private CompletionReply admitted(
      CompletionRequest request,
      List<Prompt> prompts,
      Answer.Content answer,
      CallContext call,
      List<String> notices) {
    String model = prompts.getFirst().request().model().id();
    Lease lease = Admission.admit(engine, call);
    try {
      Planned planned = planner.plan(prompts, request, answer, call.settings());
      if (!call.warmUp()) {
        engine.planned(planned.plan().usage());
      }
      return reply(request, planned, lease, model, call, notices);
    } catch (RuntimeException failure) {
      lease.end(Lease.Outcome.FAILED);
      throw failure;
    }
  }

  private static void checkContext(List<Prompt> prompts, CompletionRequest request) {
    for (Prompt prompt : prompts) {
      int window = prompt.request().model().contextWindow();
      ContextLength.checkPrompt(window, prompt.tokens(), request.maximum());
    }
  }

  private CompletionReply reply(
      CompletionRequest request,
      Planned planned,
      Lease lease,
      String model,
      CallContext call,
      List<String> notices) {
    FakeAiConfig.Streaming streaming = call.config().streaming();
    GenerationPlan plan = call.warmUp() ? planned.plan().atOnce() : planned.plan();
    return new CompletionReply(
        plan,
        lease,
        planned.echoes(),
        planned.logprobs(),
        ids.next("cmpl-", 29),
        clock.epochSeconds(),
        model,
        call.startNanos(),
        PlannedReply.delivery(request.streamed(), plan, call),
        StreamStyle.of(request.streamOptions(), streaming),
        notices,
        streaming,
        !call.warmUp());
  }

  private static List<String> notices(CompletionRequest request, FakeAiConfig config) {
    List<String> notices = new ArrayList<>(0);
    if (request.suffix() != null && !request.suffix().isEmpty()) {
      notices.add("suffix");
    }
    notices.addAll(RequestBody.unknown(request.unknown(), config.http().unknownFields()));
    return notices;
  }
}
