package org.fakeai.bench.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * The samples of one recording. A sample belongs to the layer of its topmost frame that has one, so
 * that a string copied for Jackson counts as Jackson.
 */
public final class CpuProfile {
  private static final String CPU_TIME = "jdk.CPUTimeSample";
  private static final String EXECUTION = "jdk.ExecutionSample";

  private final Map<String, Integer> topFrames = new HashMap<>();
  private final Map<Layer, Integer> own = new EnumMap<>(Layer.class);
  private final Map<Layer, Integer> below = new EnumMap<>(Layer.class);
  private final String eventName;
  private int samples;

  private CpuProfile(String eventName) {
    this.eventName = eventName;
  }

  /** Reads the CPU-time samples, or the execution samples where the JDK took no others. */
  public static CpuProfile read(Path file) throws IOException {
    CpuProfile cpuTime = read(file, CPU_TIME);
    return cpuTime.samples > 0 ? cpuTime : read(file, EXECUTION);
  }

  private static CpuProfile read(Path file, String eventName) throws IOException {
    CpuProfile profile = new CpuProfile(eventName);
    try (RecordingFile recording = new RecordingFile(file)) {
      while (recording.hasMoreEvents()) {
        RecordedEvent event = recording.readEvent();
        if (event.getEventType().getName().equals(eventName) && event.getStackTrace() != null) {
          profile.add(event.getStackTrace());
        }
      }
    }
    return profile;
  }

  /** The kind of sample and how many of them. */
  public String source() {
    return samples + " samples of " + eventName;
  }

  List<Map.Entry<String, Integer>> topFrames(int limit) {
    return topFrames.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(limit)
        .toList();
  }

  double share(int count) {
    return samples == 0 ? 0 : (double) count / samples;
  }

  /** The share of samples that belong to the layer. */
  double own(Layer layer) {
    return share(own.getOrDefault(layer, 0));
  }

  /** The share of samples with the layer anywhere on the stack. */
  double anywhere(Layer layer) {
    return share(below.getOrDefault(layer, 0));
  }

  private void add(RecordedStackTrace trace) {
    List<RecordedFrame> frames = trace.getFrames();
    if (frames.isEmpty()) {
      return;
    }
    samples++;
    topFrames.merge(name(frames.getFirst().getMethod()), 1, Integer::sum);
    Set<Layer> seen = EnumSet.noneOf(Layer.class);
    Layer owner = Layer.OTHER;
    for (RecordedFrame frame : frames) {
      Layer layer = Layer.of(frame.getMethod().getType().getName());
      owner = owner == Layer.OTHER ? layer : owner;
      seen.add(layer);
    }
    own.merge(owner, 1, Integer::sum);
    seen.forEach(layer -> below.merge(layer, 1, Integer::sum));
  }

  private static String name(RecordedMethod method) {
    return method.getType().getName() + "." + method.getName();
  }
}
