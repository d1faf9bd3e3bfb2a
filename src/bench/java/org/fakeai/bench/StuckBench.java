package org.fakeai.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fakeai.bench.client.Poller;
import org.fakeai.bench.client.StuckReaders;
import org.fakeai.bench.client.WindowCount;
import org.fakeai.bench.client.WindowTiming;
import org.fakeai.bench.client.Workload;
import org.fakeai.bench.measure.Contender;
import org.fakeai.bench.process.LiveHeap;
import org.fakeai.bench.process.ServerProcess;
import org.fakeai.bench.report.StuckReport;
import org.fakeai.bench.report.StuckReport.Phase;
import org.fakeai.bench.yardstick.Recording;

/** Lets clients ask for the longest streams and read nothing, and looks at everybody else. */
record StuckBench(Settings settings, Launches launches, Progress progress) {
  private static final int READERS = 8;
  private static final int PROBES = 10;
  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final Duration AROUND = Duration.ofSeconds(5);
  private static final Duration SPREAD = Duration.ofSeconds(1);
  private static final Duration DRAIN = Duration.ofSeconds(15);

  /**
   * What the readers ask for. More choices bring more events from a server whose ITL is one for
   * all, so that their buffers are full within seconds.
   */
  private record Greed(Duration itl, String model, int maxTokens, int choices) {
    String request() {
      return """
          {"model":"%s","messages":[{"role":"user","content":"Tell me everything."}],\
          "max_completion_tokens":%d,"n":%d,"ignore_eos":true,"stream":true}"""
          .formatted(model, maxTokens, choices);
    }
  }

  private static final List<Greed> CASES =
      List.of(
          new Greed(Duration.ZERO, "gpt-5", 128_000, 1),
          new Greed(Duration.ofMillis(1), "gpt-5", 128_000, 1),
          new Greed(Duration.ofMillis(20), "gpt-4o", 16_384, 16));

  private record Trial(String runtime, ServerProcess server, Recording recording, Greed greed) {}

  StuckReport run(String runtime) throws IOException, InterruptedException {
    List<StuckReport.Case> cases = new ArrayList<>();
    for (Greed greed : CASES) {
      var plan = launches.serverWithOpts(runtime, greed.itl(), settings.stuckOpts());
      try (ServerProcess server = ServerProcess.start(plan)) {
        Recording recording = Field.record(server, ChatRequests.TOKENS);
        cases.add(run(new Trial(runtime, server, recording, greed)));
      }
    }
    return new StuckReport(runtime, settings.stuckOpts(), READERS, cases);
  }

  private StuckReport.Case run(Trial trial) throws IOException, InterruptedException {
    Greed greed = trial.greed();
    List<Phase> phases = new ArrayList<>();
    phases.add(phase("before", trial, AROUND));
    try (StuckReaders readers = open(trial)) {
      phases.add(phase("while they do not read", trial, settings.scale().stuck()));
    }
    phases.add(phase("after they left", trial, AROUND));
    return new StuckReport.Case(greed.itl().toMillis(), greed.maxTokens(), greed.choices(), phases);
  }

  private static StuckReaders open(Trial trial) throws IOException {
    return new StuckReaders(
        trial.server().address(), ChatRequests.PATH, trial.greed().request(), READERS);
  }

  private Phase phase(String name, Trial trial, Duration length)
      throws IOException, InterruptedException {
    try (Poller health = new Poller(health(trial.server()), LIMIT);
        Poller chat = new Poller(chat(trial.server()), LIMIT)) {
      Optional<WindowCount> probe = probe(trial, length);
      Phase phase =
          new Phase(
              name,
              List.of(health.stop(), chat.stop()),
              probe.map(WindowCount::gapErrors),
              trial.server().rssBytes(),
              LiveHeap.bytes(trial.server()),
              probe.map(WindowCount::faults).orElse(Map.of()));
      progress.say(
          "%s at %d ms, %s: %s", trial.runtime(), trial.greed().itl().toMillis(), name, phase);
      return phase;
    }
  }

  /** Paced streams; at ITL 0 they would only compete for the CPU, and the pollers are enough. */
  private static Optional<WindowCount> probe(Trial trial, Duration length)
      throws IOException, InterruptedException {
    Duration itl = trial.greed().itl();
    if (itl.isZero()) {
      Thread.sleep(length);
      return Optional.empty();
    }
    Workload workload = ChatRequests.paced(trial.recording(), itl);
    Contender probe = Field.contender(trial.runtime(), trial.server(), workload, PROBES);
    return Optional.of(probe.run(new WindowTiming(SPREAD, Duration.ZERO, length, DRAIN)));
  }

  private static HttpRequest health(ServerProcess server) {
    return HttpRequest.newBuilder(uri(server, "/health")).GET().build();
  }

  private static HttpRequest chat(ServerProcess server) {
    return HttpRequest.newBuilder(uri(server, ChatRequests.PATH))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(ChatRequests.whole(1)))
        .build();
  }

  private static URI uri(ServerProcess server, String path) {
    return URI.create("http://127.0.0.1:" + server.address().getPort() + path);
  }
}
