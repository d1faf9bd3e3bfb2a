package org.fakeai.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.fakeai.bench.client.WindowTiming;
import org.fakeai.bench.measure.Contender;
import org.fakeai.bench.profile.CpuProfile;
import org.fakeai.bench.profile.FlightRecording;
import org.fakeai.bench.profile.ProfileTables;
import org.fakeai.bench.profile.ThreadCpu;

/** Loads the warm server once more, with a flight recording running. */
record Profiling(Settings settings, String runtime, long pid) {
  static final String REPORT = "bench-profile.md";

  void run(Contender... contenders) throws IOException, InterruptedException {
    for (Contender contender : contenders) {
      Files.writeString(
          settings.output().resolve(REPORT),
          section(contender),
          UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }

  private String section(Contender contender) throws IOException, InterruptedException {
    String fileName = "bench-" + contender.name().replaceAll("[^a-z]+", "-") + ".jfr";
    Path file = settings.output().resolve(fileName);
    FlightRecording recording = FlightRecording.start(pid, file);
    ThreadCpu before = ThreadCpu.of(pid);
    contender.run(WindowTiming.of(settings.scale().profile()));
    ThreadCpu used = ThreadCpu.of(pid).since(before);
    return ProfileTables.section(contender.name(), CpuProfile.read(recording.stop()), used);
  }
}
