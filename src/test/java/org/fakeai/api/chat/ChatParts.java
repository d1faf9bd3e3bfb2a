package org.fakeai.api.chat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.fakeai.api.chat.stored.StoredChats;
import org.fakeai.catalog.ModelFile;
import org.fakeai.config.LiveConfig;
import org.fakeai.config.script.ScenarioDefinition;
import org.fakeai.config.script.ScenarioFile;
import org.fakeai.config.source.ConfigReader;
import org.fakeai.config.source.ConfigReport;
import org.fakeai.kernel.Ids;
import org.fakeai.simulation.Settings;
import org.fakeai.simulation.engine.Engine;
import org.fakeai.simulation.engine.Planner;
import org.fakeai.simulation.media.MediaCounter;
import org.fakeai.simulation.playback.PlaybackListener;
import org.fakeai.simulation.playback.PlaybackListener.Ending;
import org.fakeai.simulation.safety.SafetyEngine;
import org.fakeai.simulation.scenario.Scenario;
import org.fakeai.simulation.schema.SchemaCache;
import org.fakeai.simulation.text.ReplyVocabulary;
import org.fakeai.simulation.text.TokenOdds;
import org.fakeai.simulation.tokens.Tokenizer;
import org.fakeai.wire.CallContext;
import org.fakeai.wire.PlannedReply;
import org.fakeai.wire.SamplingFields;
import org.fakeai.wire.Scripts;
import org.fakeai.wire.StreamAccount;
import org.fakeai.wire.StreamingEndpoint.Prepared;

/** The chat endpoint put together by hand, with settings as on a command line. */
final class ChatParts {

  private static final ModelFile MODELS =
      new ModelFile(
          "models",
          """
          models:
            - id: gpt-audio
              owned_by: openai
              context_window: 128000
              output: [text, audio]
            - id: gpt-4o-search-preview
              owned_by: openai
              context_window: 128000
              features: [streaming, web_search]
          """);

  final Engine engine;
  final ChatEndpoint endpoint;
  final StoredChats stored = new StoredChats();
  private final LiveConfig config;

  ChatParts(Map<String, String> settings) {
    ConfigReport report = ConfigReader.forLauncher(settings, Map.of(), Path.of("target"));
    if (!report.problems().isEmpty()) {
      throw new IllegalArgumentException(report.problems().toString());
    }
    config = new LiveConfig(report.config());
    Tokenizer tokenizer = new Tokenizer();
    ReplyVocabulary vocabulary = new ReplyVocabulary(tokenizer);
    engine = new Engine(report.config().server().maxConcurrentRequests(), List.of());
    SchemaCache schemas = new SchemaCache();
    endpoint =
        new ChatEndpoint(
            new ChatTranslator(
                Settings.models(config, MODELS),
                tokenizer,
                new ChatMedia(new MediaCounter(tokenizer)),
                new ChatWishes(new SamplingFields(tokenizer, vocabulary)),
                new ChatTasks(new ToolReader(schemas), new FormReader(schemas))),
            new ChatSafety(new SafetyEngine(), config),
            stored,
            scripts(config, tokenizer),
            engine,
            config.part(it -> new Planner(it, tokenizer, vocabulary, new AtomicLong())),
            new OddsText(new TokenOdds(vocabulary), vocabulary),
            new Ids(1),
            () -> 1_700_000_000_000L);
  }

  ChatReply reply(String body) {
    return (ChatReply) prepared(body);
  }

  PlannedReply prepared(String body) {
    return (PlannedReply) prepare(body, Map.of());
  }

  /**
   * Whatever a request gets.
   *
   * @param headers those that the client sends
   */
  Prepared prepare(String body, Map<String, String> headers) {
    return endpoint.prepare(body.getBytes(StandardCharsets.UTF_8), null, call(headers));
  }

  private static Scripts scripts(LiveConfig config, Tokenizer tokenizer) {
    return new Scripts(
        config.part(
            it ->
                Scenario.of(
                    it.script()
                        .scenarioFile()
                        .map(file -> ScenarioFile.read(Path.of(file)).definition())
                        .orElse(ScenarioDefinition.NONE),
                    tokenizer,
                    Optional.empty())));
  }

  /** The events of a reply from the first to {@code [DONE]}. */
  List<String> events(String body) {
    PlannedReply reply = prepared(body);
    Recorded sink = new Recorded(Integer.MAX_VALUE);
    play(reply, sink);
    return sink.events;
  }

  void play(PlannedReply reply, Recorded sink) {
    PlaybackListener stream = reply.listener(new StreamAccount(reply, sink, engine, () -> 0));
    for (int choice = 0; choice < reply.plan().choices().size(); choice++) {
      int size = reply.plan().choices().get(choice).size();
      for (int i = 0; i < size; i++) {
        if (!stream.tokens(choice, i, i + 1)) {
          stream.ended(Ending.GONE);
          return;
        }
      }
      stream.finished(choice);
    }
    stream.ended(Ending.COMPLETE);
  }

  CallContext call() {
    return call(Map.of());
  }

  CallContext call(Map<String, String> headers) {
    return new CallContext(
        "req_1", "POST", ChatEndpoint.PATH, true, 0, headers::get, false, config.current());
  }
}
