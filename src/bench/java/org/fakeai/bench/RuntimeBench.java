package org.fakeai.bench;

import static java.lang.System.Logger.Level.INFO;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fakeai.bench.client.Workload;
import org.fakeai.bench.measure.Contender;
import org.fakeai.bench.measure.Curve;
import org.fakeai.bench.measure.Result;
import org.fakeai.bench.measure.WarmUp;
import org.fakeai.bench.process.ServerProcess;
import org.fakeai.bench.report.RuntimeReport;
import org.fakeai.bench.yardstick.Recorder;
import org.fakeai.bench.yardstick.Recording;

/** Measures one runtime against a yardstick of its own. */
final class RuntimeBench {
  private static final System.Logger LOG = System.getLogger(RuntimeBench.class.getName());

  private final Settings settings;
  private final Launches launches;

  RuntimeBench(Settings settings) {
    this.settings = settings;
    this.launches = new Launches(settings);
  }

  RuntimeReport run(String runtime) throws IOException, InterruptedException {
    LOG.log(INFO, "{0}: starting", runtime);
    try (ServerProcess server = ServerProcess.start(launches.server(runtime))) {
      Recording recording =
          new Recorder(server.address(), ChatRequests.PATH, ChatRequests.TOKENS)
              .record(ChatRequests.WHOLE, ChatRequests.STREAMED);
      try (ServerProcess yardstick = ServerProcess.start(launches.yardstick(recording))) {
        return measure(runtime, new Field(runtime, server, yardstick, recording, settings));
      }
    }
  }

  private RuntimeReport measure(String runtime, Field field)
      throws IOException, InterruptedException {
    Scale scale = settings.scale();
    List<Curve> curves = new ArrayList<>();
    curves.add(warm(scale.whole(), field.wholeServer()));
    curves.add(warm(scale.streams(), field.streamServer()));
    curves.add(warm(scale.yardstick(), field.wholeYardstick()));
    curves.add(warm(scale.yardstick(), field.streamYardstick()));
    curves.add(warm(scale.yardstick(), field.batchedYardstick()));
    List<Result> whole = race(field.wholeServer(), field.wholeYardstick());
    List<Result> streams =
        race(field.streamServer(), field.streamYardstick(), field.batchedYardstick());
    if (settings.profile()) {
      new Profiling(settings, runtime, field.serverPid())
          .run(field.wholeServer(), field.streamServer());
    }
    return field.report(curves, whole, streams);
  }

  private static Curve warm(WarmUp warmUp, Contender contender) throws IOException {
    Curve curve = warmUp.run(contender);
    LOG.log(INFO, "warm-up of {0}: {1}", contender.name(), rounded(curve.rates()));
    return curve;
  }

  private List<Result> race(Contender... contenders) throws IOException {
    List<Result> results = settings.scale().rounds().run(List.of(contenders));
    for (Result result : results) {
      LOG.log(
          INFO,
          "{0}: {1}/s, {2} of the yardstick",
          result.contender(),
          Math.round(result.rate().median()),
          String.format(Locale.ROOT, "%.2f", result.timesYardstick().median()));
    }
    return results;
  }

  private static List<Long> rounded(List<Double> rates) {
    return rates.stream().map(Math::round).toList();
  }

  /** The two servers and the workloads that fit them. */
  private record Field(
      String runtime,
      ServerProcess server,
      ServerProcess yardstick,
      Recording recording,
      Settings settings) {

    Contender wholeServer() {
      return server("whole chat", ChatRequests.whole(recording), settings.connections());
    }

    Contender streamServer() {
      return server("streams", ChatRequests.streamed(recording), settings.streams());
    }

    Contender wholeYardstick() {
      return yardstick("whole chat", ChatRequests.whole(recording), settings.connections());
    }

    Contender streamYardstick() {
      return yardstick(
          "streams, a flush per event", ChatRequests.streamed(recording), settings.streams());
    }

    Contender batchedYardstick() {
      return yardstick(
          "streams, a flush per 20 events",
          ChatRequests.streamedInBatches(recording),
          settings.streams());
    }

    long serverPid() {
      return server.pid();
    }

    RuntimeReport report(List<Curve> curves, List<Result> whole, List<Result> streams) {
      return RuntimeReport.of(runtime, server.startup(), recording, curves, whole, streams);
    }

    private Contender server(String load, Workload workload, int count) {
      return new Contender(
          runtime + ", " + load, server.address(), workload, count, server::cpuNanos);
    }

    private Contender yardstick(String load, Workload workload, int count) {
      return new Contender(
          "Netty, " + load, yardstick.address(), workload, count, yardstick::cpuNanos);
    }
  }
}
