package org.fakeai.bench.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
    FlightRecording recording = new FlightRecording(pid, file);
    recording.command(
        "JFR.start",
        NAME,
        "settings=profile",
        "jdk.CPUTimeSample#enabled=true",
        "jdk.CPUTimeSample#throttle=2ms",
        "jdk.ExecutionSample#enabled=true");
    return recording;
  }

  /** Ends the recording and returns its file. */
  public Path stop() throws IOException, InterruptedException {
    command("JFR.stop", NAME, "filename=" + file);
    return file;
  }

  private void command(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    command.add(Long.toString(pid));
    command.addAll(List.of(arguments));
    Process jcmd = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
    if (jcmd.waitFor() != 0) {
      throw new IOException("jcmd " + arguments[0] + " failed: " + output);
    }
  }
}
