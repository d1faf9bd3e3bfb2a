package org.fakeai.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.fakeai.bench.client.WindowCount;
import org.fakeai.bench.client.WindowTiming;
import org.fakeai.bench.client.Workload;
import org.fakeai.bench.measure.Contender;
import org.fakeai.bench.measure.Curve;
import org.fakeai.bench.measure.Faults;
import org.fakeai.bench.process.ServerProcess;
import org.fakeai.bench.report.ColdReport;

/** Puts full load on a server from the moment it is ready, and finds its steady rate afterwards. */
record ColdBench(Settings settings, Launches launches, Progress progress) {
  private static final Duration SECOND = Duration.ofSeconds(1);

  ColdReport run(String runtime) throws IOException, InterruptedException {
    try (ServerProcess server = ServerProcess.start(launches.server(runtime, Duration.ZERO))) {
      Workload workload = ChatRequests.whole(Field.record(server, ChatRequests.TOKENS));
      Contender contender =
          Field.contender(runtime + ", whole chat", server, workload, settings.connections());
      double begunAfter = server.sinceReady().toMillis() / 1e3;
      List<WindowCount> seconds =
          contender.series(WindowTiming.fromTheFirst(SECOND), settings.scale().coldSeconds());
      List<Double> rates = seconds.stream().map(contender::rate).toList();
      progress.say("%s, second by second from cold: %s", runtime, rates);
      Curve settled = progress.warm(settings.scale().whole(), contender);
      return new ColdReport(
          runtime,
          settings.connections(),
          server.startup().toMillis() / 1e3,
          begunAfter,
          rates,
          settled,
          Faults.of(seconds));
    }
  }
}
