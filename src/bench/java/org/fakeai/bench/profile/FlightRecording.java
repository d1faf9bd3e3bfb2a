package org.fakeai.bench.profile;

import java.io.IOException;
import java.nio.file.Path;
import org.fakeai.bench.process.Jcmd;

/** A flight recording of another process of the same JDK, controlled from outside. */
public final class FlightRecording {
  private static final String NAME = "name=bench";

  private final long pid;
  private final Path file;

  private FlightRecording(long pid, Path file) {
    this.pid = pid;
    this.file = file;
  }

  /** Starts recording the process. */
  public static FlightRecording start(long pid, Path file)
      throws IOException, InterruptedException {
    Jcmd.run(
        pid,
        "JFR.start",
        NAME,
        "settings=profile",
        "jdk.CPUTimeSample#enabled=true",
        "jdk.CPUTimeSample#throttle=2ms",
        "jdk.ExecutionSample#enabled=true");
    return new FlightRecording(pid, file);
  }

  /** Ends the recording and returns its file. */
  public Path stop() throws IOException, InterruptedException {
    Jcmd.run(pid, "JFR.stop", NAME, "filename=" + file);
    return file;
  }
}
