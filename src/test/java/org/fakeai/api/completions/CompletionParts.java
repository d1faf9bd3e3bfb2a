package org.fakeai.api.completions;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.fakeai.config.LiveConfig;
import org.fakeai.config.script.ScenarioDefinition;
import org.fakeai.config.source.ConfigReader;
import org.fakeai.kernel.Ids;
import org.fakeai.simulation.Settings;
import org.fakeai.simulation.engine.Engine;
import org.fakeai.simulation.engine.Planner;
import org.fakeai.simulation.playback.PlaybackListener;
import org.fakeai.simulation.playback.PlaybackListener.Ending;
import org.fakeai.simulation.scenario.Scenario;
import org.fakeai.simulation.text.ReplyVocabulary;
import org.fakeai.simulation.text.TokenOdds;
import org.fakeai.simulation.tokens.Tokenizer;
import org.fakeai.wire.CallContext;
import org.fakeai.wire.EventSink;
import org.fakeai.wire.EventText;
import org.fakeai.wire.Json;
import org.fakeai.wire.SamplingFields;
import org.fakeai.wire.Scripts;
import org.fakeai.wire.StreamAccount;
import tools.jackson.databind.JsonNode;

/** The endpoint put together by hand, with settings as on a command line. */
final class CompletionParts {

  final Engine engine;
  final Tokenizer tokenizer;
  private final CompletionEndpoint endpoint;
  private final LiveConfig config;

  CompletionParts(Map<String, String> settings) {
    config =
        new LiveConfig(ConfigReader.forLauncher(settings, Map.of(), Path.of("target")).config());
    tokenizer = new Tokenizer();
    ReplyVocabulary vocabulary = new ReplyVocabulary(tokenizer);
    engine = new Engine(config.current().config().server().maxConcurrentRequests(), List.of());
    AtomicLong undetermined = new AtomicLong();
    endpoint =
        new CompletionEndpoint(
            new CompletionTranslator(
                Settings.models(config), tokenizer, new SamplingFields(tokenizer, vocabulary)),
            new CompletionPlanner(
                config.part(it -> new Planner(it, tokenizer, vocabulary, undetermined)),
                new TokenOdds(vocabulary),
                tokenizer),
            new Scripts(
                config.part(
                    it -> Scenario.of(ScenarioDefinition.NONE, tokenizer, Optional.empty()))),
            engine,
            new Ids(1),
            () -> 1_700_000_000_000L);
  }

  /** The reply to a request for a model, given by its other fields. */
  CompletionReply reply(String fields) {
    return (CompletionReply)
        endpoint.prepare(
            ("{\"model\":\"gpt-4o\"," + fields + "}").getBytes(StandardCharsets.UTF_8),
            null,
            new CallContext(
                "req_1",
                "POST",
                CompletionEndpoint.PATH,
                true,
                0,
                name -> null,
                false,
                config.current()));
  }

  JsonNode whole(String fields) {
    CompletionReply reply = reply(fields);
    reply.abandon(false);
    return Json.MAPPER.readTree(reply.whole());
  }

  /** The events of a stream but the last, {@code [DONE]}. */
  List<JsonNode> chunks(String fields) {
    CompletionReply reply = reply(fields + ",\"stream\":true");
    List<String> events = new ArrayList<>();
    PlaybackListener stream =
        reply.listener(new StreamAccount(reply, new Sink(events), engine, () -> 0));
    for (int choice = 0; choice < reply.plan().choices().size(); choice++) {
      for (int i = 0; i < reply.plan().choices().get(choice).size(); i++) {
        stream.tokens(choice, i, i + 1);
      }
      stream.finished(choice);
    }
    stream.ended(Ending.COMPLETE);
    return events.subList(0, events.size() - 1).stream().map(Json.MAPPER::readTree).toList();
  }

  private static final class Sink implements EventSink {

    private final List<String> events;
    private EventText event = new EventText();

    Sink(List<String> events) {
      this.events = events;
    }

    @Override
    public EventText event() {
      event = new EventText();
      return event;
    }

    @Override
    public boolean send() {
      return events.add(event.toString());
    }

    @Override
    public boolean comment(String text) {
      return true;
    }

    @Override
    public void close() {}
  }
}
