package org.fakeai.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fakeai.bench.measure.Spread;
import org.fakeai.bench.process.StartTimes;
import org.fakeai.bench.report.StartupReport;

/** Starts a runtime by FakeAI's launcher and by the runtime's own means, by turns. */
record StartupBench(Settings settings, Launches launches, Progress progress) {

  StartupReport run(String runtime) throws IOException, InterruptedException {
    OwnScripts scripts = new OwnScripts(settings, launches);
    List<StartTimes> launched = new ArrayList<>();
    List<StartTimes> plain = new ArrayList<>();
    for (int i = 0; i < settings.scale().startups(); i++) {
      launched.add(time(scripts.launcher(runtime)));
      plain.add(time(scripts.plain(runtime)));
    }
    return new StartupReport(
        runtime,
        launched.size(),
        healthy(launched),
        Spread.of(launched.stream().map(start -> start.readySeconds().orElseThrow()).toList()),
        healthy(plain),
        ratios(launched, plain));
  }

  private StartTimes time(OwnScripts.Start start) throws IOException, InterruptedException {
    StartTimes times = StartTimes.of(start.plan(), start.port());
    progress.say("%s: healthy after %.2f s", start.plan().name(), times.healthySeconds());
    return times;
  }

  private static Spread healthy(List<StartTimes> starts) {
    return Spread.of(starts.stream().map(StartTimes::healthySeconds).toList());
  }

  private static Spread ratios(List<StartTimes> launched, List<StartTimes> plain) {
    return Spread.of(
        IntStream.range(0, launched.size())
            .mapToObj(i -> launched.get(i).healthySeconds() / plain.get(i).healthySeconds())
            .toList());
  }
}
