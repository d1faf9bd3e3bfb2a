package org.fakeai.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fakeai.bench.measure.Curve;
import org.fakeai.bench.measure.Result;
import org.fakeai.bench.process.ServerProcess;
import org.fakeai.bench.report.FlushReport;
import org.fakeai.bench.report.RatesReport;

/** Measures how fast one runtime answers, against a yardstick of its own. */
record RatesBench(Settings settings, Launches launches, Progress progress) {

  /** Whole chats and streams at ITL 0. */
  RatesReport rates(String runtime) throws IOException, InterruptedException {
    try (ServerProcess server = ServerProcess.start(launches.server(runtime, Duration.ZERO));
        Field field = Field.around(runtime, server, launches)) {
      return rates(server, field);
    }
  }

  private RatesReport rates(ServerProcess server, Field field)
      throws IOException, InterruptedException {
    Scale scale = settings.scale();
    var whole = List.of(field.wholeServer(connections()), field.wholeYardstick(connections()));
    var streams =
        List.of(
            field.streamServer(streams()),
            field.streamYardstick(streams()),
            field.batchedYardstick(streams()));
    List<Curve> curves = new ArrayList<>();
    curves.add(progress.warm(scale.whole(), whole.getFirst()));
    curves.add(progress.warm(scale.streams(), streams.getFirst()));
    curves.add(progress.warm(scale.yardstick(), whole.getLast()));
    curves.add(progress.warm(scale.yardstick(), streams.get(1)));
    curves.add(progress.warm(scale.yardstick(), streams.getLast()));
    List<Result> wholeResults = progress.race(scale.rounds(), whole);
    List<Result> streamResults = progress.race(scale.rounds(), streams);
    if (settings.profile()) {
      new Profiling(settings, field.runtime(), server.pid())
          .run(whole.getFirst(), streams.getFirst());
    }
    return RatesReport.of(
        field.runtime(), server.startup(), field.recording(), curves, wholeResults, streamResults);
  }

  /** Streams at ITL 0 whose events the server writes one by one. */
  FlushReport flush(String runtime) throws IOException, InterruptedException {
    var plan = launches.server(runtime, Duration.ZERO, "--stream-batching", "false");
    try (ServerProcess server = ServerProcess.start(plan);
        Field field = Field.around(runtime, server, launches)) {
      Scale scale = settings.scale();
      var streams = List.of(field.streamServer(streams()), field.streamYardstick(streams()));
      List<Curve> curves =
          List.of(
              progress.warm(scale.streams(), streams.getFirst()),
              progress.warm(scale.yardstick(), streams.getLast()));
      return new FlushReport(runtime, curves, progress.race(scale.rounds(), streams));
    }
  }

  private int connections() {
    return settings.connections();
  }

  private int streams() {
    return settings.streams();
  }
}
