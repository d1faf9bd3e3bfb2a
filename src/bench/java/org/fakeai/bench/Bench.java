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
import org.fakeai.bench.report.RuntimeReport;
import tools.jackson.databind.json.JsonMapper;

/** Runs the benchmark and writes its reports. */
public final class Bench {
  private Bench() {}

  /** Ends with status 1 when an answer failed, was lost or was short. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    BenchReport report = run(Settings.read());
    String text = MarkdownReport.of(report);
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    out.println(text);
    System.exit(report.faults().isEmpty() ? 0 : 1);
  }

  private static BenchReport run(Settings settings) throws IOException, InterruptedException {
    Files.createDirectories(settings.output());
    Files.deleteIfExists(settings.output().resolve(Profiling.REPORT));
    Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    List<RuntimeReport> runtimes = new ArrayList<>();
    for (String runtime : settings.runtimes()) {
      runtimes.add(new RuntimeBench(settings).run(runtime));
      write(settings, report(settings, started, runtimes));
    }
    return report(settings, started, runtimes);
  }

  private static BenchReport report(
      Settings settings, Instant started, List<RuntimeReport> runtimes) {
    return new BenchReport(
        started.toString(),
        settings.scale().name(),
        Machine.here(),
        settings.connections(),
        settings.streams(),
        settings.javaOpts(),
        settings.work(),
        String.join(" ", settings.yardstickOpts()),
        runtimes);
  }

  private static void write(Settings settings, BenchReport report) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    json.writerWithDefaultPrettyPrinter()
        .writeValue(settings.output().resolve("bench.json").toFile(), report);
    Files.writeString(settings.output().resolve("bench.md"), MarkdownReport.of(report), UTF_8);
  }
}
