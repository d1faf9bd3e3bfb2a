package org.fakeai.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.fakeai.bench.client.WindowTiming;
import org.fakeai.bench.measure.PacedRounds;
import org.fakeai.bench.process.ServerCounters;
import org.fakeai.bench.process.ServerProcess;
import org.fakeai.bench.report.PacedReport;
import org.fakeai.bench.yardstick.Recording;

/** Holds paced streams on one runtime and on a yardstick by turns. */
record PacedBench(Settings settings, Launches launches, Progress progress) {
  private static final Duration RECORDING = Duration.ofSeconds(2);
  private static final Duration DRAIN_SLACK = Duration.ofSeconds(15);
  private static final int OTHER_FILES = 500;
  private static final String DROPPED_DEBTS = "pacing_lags";

  /** In which all streams of a load with a window of its own begin. */
  private static final Duration BEGINS = Duration.ofSeconds(5);

  PacedReport run(String runtime) throws IOException, InterruptedException {
    List<PacedReport.Load> loads = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    for (PacedLoad load : settings.paced()) {
      int room = load.streams() + OTHER_FILES;
      String places = Integer.toString(2 * room);
      var plan = launches.server(runtime, load.itl(), "--max-concurrent-requests", places);
      try (ServerProcess server = ServerProcess.start(plan)) {
        long files = Math.min(ownFiles(), server.maxOpenFiles());
        if (files < room) {
          skipped.add(
              "%,d streams at %d ms: a process may open only %,d files (ulimit -n)"
                  .formatted(load.streams(), load.itl().toMillis(), files));
        } else {
          loads.add(hold(runtime, server, load));
        }
      }
    }
    return new PacedReport(runtime, loads, skipped);
  }

  private PacedReport.Load hold(String runtime, ServerProcess server, PacedLoad load)
      throws IOException, InterruptedException {
    boolean self = runtime.equals(SelfCheck.RUNTIME);
    int tokens = self ? SelfCheck.TOKENS : load.tokens(streamLength(load));
    int recorded = self ? tokens : Math.min(tokens, load.tokens(RECORDING));
    Recording recording = Field.record(server, recorded).withTokens(tokens);
    try (Field field = Field.around(runtime, server, launches, recording)) {
      PacedRounds rounds =
          new PacedRounds(
              settings.scale().paced().rounds(), timing(load, load.itl().multipliedBy(tokens - 1)));
      var results = progress.hold(rounds, field.paced(load.itl(), load.streams()));
      return new PacedReport.Load(results, droppedDebts(runtime, server));
    }
  }

  /** A load with a window of its own holds the same streams all through it. */
  private Duration streamLength(PacedLoad load) {
    Scale.Paced paced = settings.scale().paced();
    return load.window()
        .map(window -> BEGINS.plus(paced.settle()).plus(window).plus(paced.settle()))
        .orElse(paced.streamLength());
  }

  private WindowTiming timing(PacedLoad load, Duration streamLength) {
    Scale.Paced paced = settings.scale().paced();
    return new WindowTiming(
        load.aligned() ? Duration.ZERO : load.window().isPresent() ? BEGINS : streamLength,
        paced.settle(),
        load.window().orElse(paced.window()),
        streamLength.plus(DRAIN_SLACK));
  }

  private static OptionalDouble droppedDebts(String runtime, ServerProcess server)
      throws IOException, InterruptedException {
    return runtime.equals(SelfCheck.RUNTIME)
        ? OptionalDouble.empty()
        : new ServerCounters(server.address()).sum(DROPPED_DEBTS);
  }

  private static long ownFiles() {
    return ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
        .getMaxFileDescriptorCount();
  }
}
