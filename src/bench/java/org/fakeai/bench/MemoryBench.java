package org.fakeai.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fakeai.bench.client.WindowCount;
import org.fakeai.bench.client.WindowTiming;
import org.fakeai.bench.measure.Contender;
import org.fakeai.bench.process.ServerProcess;
import org.fakeai.bench.report.MemoryReport;
import org.fakeai.bench.yardstick.Recording;

/** Looks at the memory of a server that idles and of one that holds streams. */
record MemoryBench(Settings settings, Launches launches, Progress progress) {
  private static final Duration ITL = Duration.ofMillis(500);
  private static final Duration STREAM = Duration.ofSeconds(5);
  private static final Duration QUIET = Duration.ofSeconds(3);
  private static final Duration WINDOW = Duration.ofSeconds(10);
  private static final Duration DRAIN = Duration.ofSeconds(30);

  MemoryReport run(String runtime) throws IOException, InterruptedException {
    List<MemoryReport.Held> held = new ArrayList<>();
    for (String javaOpts : settings.memoryOpts()) {
      for (int streams : settings.memoryStreams()) {
        held.add(hold(runtime, javaOpts, streams));
      }
    }
    return new MemoryReport(runtime, held);
  }

  private MemoryReport.Held hold(String runtime, String javaOpts, int streams)
      throws IOException, InterruptedException {
    String places = Integer.toString(2 * streams);
    var plan = launches.serverWithOpts(runtime, ITL, javaOpts, "--max-concurrent-requests", places);
    try (ServerProcess server = ServerProcess.start(plan)) {
      Thread.sleep(QUIET);
      long idle = server.rssBytes();
      boolean self = runtime.equals(SelfCheck.RUNTIME);
      int tokens = self ? SelfCheck.TOKENS : (int) STREAM.dividedBy(ITL) + 1;
      Recording recording = Field.record(server, tokens);
      Contender contender =
          Field.contender(runtime, server, ChatRequests.paced(recording, ITL), streams);
      WindowCount count =
          contender.run(
              new WindowTiming(STREAM, QUIET, WINDOW, ITL.multipliedBy(tokens).plus(DRAIN)));
      progress.say("%s, %,d streams: %.0f MB", runtime, streams, count.serverRssBytes() / 1e6);
      return new MemoryReport.Held(
          javaOpts, streams, idle, count.serverRssBytes(), count.gapErrors(), count.faults());
    }
  }
}
