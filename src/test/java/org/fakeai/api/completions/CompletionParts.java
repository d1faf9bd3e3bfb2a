package org.fakeai.api.completions;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fakeai.catalog.CatalogReader;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.source.ConfigReader;
import org.fakeai.kernel.Ids;
import org.fakeai.simulation.engine.Engine;
import org.fakeai.simulation.engine.Planner;
import org.fakeai.simulation.latency.LatencyModel;
import org.fakeai.simulation.playback.PlaybackListener;
import org.fakeai.simulation.playback.PlaybackListener.Ending;
import org.fakeai.simulation.text.ReplyVocabulary;
import org.fakeai.simulation.text.ReplyWriter;
import org.fakeai.simulation.text.TokenOdds;
import org.fakeai.simulation.tokens.Tokenizer;
import org.fakeai.wire.CallContext;
import org.fakeai.wire.EventSink;
import org.fakeai.wire.Json;
import org.fakeai.wire.StreamAccount;
import tools.jackson.databind.JsonNode;

/** The endpoint put together by hand, with settings as on a command line. */
final class CompletionParts {

  final Engine engine;
  final Tokenizer tokenizer;
  private final CompletionEndpoint endpoint;

  CompletionParts(Map<String, String> settings) {
    FakeAiConfig config = ConfigReader.forLauncher(settings, Map.of(), Path.of("target")).config();
    tokenizer = new Tokenizer(config);
    ReplyVocabulary vocabulary = new ReplyVocabulary(tokenizer);
    engine = new Engine(config, List.of());
    Planner planner =
        new Planner(
            config,
            tokenizer,
            new ReplyWriter(config, tokenizer, vocabulary),
            new LatencyModel(config));
    endpoint =
        new CompletionEndpoint(
            config,
            new CompletionTranslator(
                CatalogReader.read(List.of(), config.models()).catalog(), tokenizer),
            new CompletionPlanner(config, planner, new TokenOdds(vocabulary), tokenizer),
            engine,
            new Ids(1),
            () -> 1_700_000_000_000L);
  }

  /** The reply to a request for a model, given by its other fields. */
  CompletionReply reply(String fields) {
    return endpoint.prepare(
        ("{\"model\":\"gpt-4o\"," + fields + "}").getBytes(StandardCharsets.UTF_8),
        null,
        new CallContext("req_1", "POST", CompletionEndpoint.PATH, true, 0, name -> null, false));
  }

  JsonNode whole(String fields) {
    CompletionReply reply = reply(fields);
    reply.abandon();
    return Json.MAPPER.readTree(reply.whole());
  }

  /** The events of a stream but the last, {@code [DONE]}. */
  List<JsonNode> chunks(String fields) {
    CompletionReply reply = reply(fields + ",\"stream\":true");
    List<String> events = new ArrayList<>();
    PlaybackListener stream =
        reply.listener(new StreamAccount(reply, new Sink(events), engine, () -> 0));
    for (int choice = 0; choice < reply.plan().choices().size(); choice++) {
      for (int i = 0; i < reply.plan().choices().get(choice).text().size(); i++) {
        stream.tokens(choice, i, i + 1);
      }
      stream.finished(choice);
    }
    stream.ended(Ending.COMPLETE);
    return events.subList(0, events.size() - 1).stream().map(Json.MAPPER::readTree).toList();
  }

  private record Sink(List<String> events) implements EventSink {

    @Override
    public boolean send(String data) {
      return events.add(data);
    }

    @Override
    public boolean comment(String text) {
      return true;
    }

    @Override
    public void close() {}
  }
}
