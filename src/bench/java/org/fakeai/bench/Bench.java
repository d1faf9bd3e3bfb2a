package org.fakeai.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.fakeai.bench.report.BenchReport;
import org.fakeai.bench.report.Machine;
import org.fakeai.bench.report.MarkdownReport;
import org.fakeai.bench.report.PartReport;
import org.fakeai.bench.report.Plots;
import tools.jackson.databind.json.JsonMapper;

/** Runs the benchmark and writes its reports. */
public final class Bench {
  private final Settings settings;
  private final Launches launches;
  private final Progress progress = new Progress();
  private final Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final List<PartReport> parts = new ArrayList<>();

  private Bench(Settings settings) {
    this.settings = settings;
    this.launches = new Launches(settings, new StartCaches(settings.launcher(), progress));
  }

  /** Ends with status 1 when an answer failed, was lost or was short. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    BenchReport report = new Bench(Settings.read()).run();
    String text = MarkdownReport.of(report);
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    out.println(text);
    System.exit(report.faults().isEmpty() ? 0 : 1);
  }

  private BenchReport run() throws IOException, InterruptedException {
    Files.createDirectories(settings.output());
    Files.deleteIfExists(settings.output().resolve(Profiling.REPORT));
    for (String runtime : settings.runtimes()) {
      for (Part part : settings.parts()) {
        progress.say("%s: %s", runtime, part);
        parts.add(measure(part, runtime));
        write();
      }
    }
    return report();
  }

  private PartReport measure(Part part, String runtime) throws IOException, InterruptedException {
    return switch (part) {
      case RATES -> new RatesBench(settings, launches, progress).rates(runtime);
      case FLUSH -> new RatesBench(settings, launches, progress).flush(runtime);
      case FEATURES -> new FeaturesBench(settings, launches, progress).run(runtime);
      case PACED -> new PacedBench(settings, launches, progress).run(runtime);
      case STUCK -> new StuckBench(settings, launches, progress).run(runtime);
      case COLD -> new ColdBench(settings, launches, progress).run(runtime);
      case STARTUP -> new StartupBench(settings, launches, progress).run(runtime);
      case MEMORY -> new MemoryBench(settings, launches, progress).run(runtime);
      case PEERS -> new PeersBench(settings, launches, progress).run(runtime);
    };
  }

  private BenchReport report() {
    return new BenchReport(
        started.toString(),
        settings.scale().name(),
        Machine.here(),
        settings.connections(),
        settings.streams(),
        settings.javaOpts(),
        settings.work(),
        String.join(" ", settings.yardstickOpts()),
        parts);
  }

  private void write() throws IOException {
    BenchReport report = report();
    JsonMapper json = JsonMapper.builder().build();
    json.writerWithDefaultPrettyPrinter()
        .writeValue(settings.output().resolve("bench.json").toFile(), report);
    Files.writeString(settings.output().resolve("bench.md"), MarkdownReport.of(report), UTF_8);
    Plots.write(report, settings.plots());
  }
}
