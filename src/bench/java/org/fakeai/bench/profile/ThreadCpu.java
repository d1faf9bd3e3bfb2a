package org.fakeai.bench.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** CPU ticks of a process by kind of thread, the compiler's and collector's among them. */
public record ThreadCpu(Map<String, Long> ticks) {
  private static final int USER_FIELD = 11;
  private static final int SYSTEM_FIELD = 12;

  /** Copies the map in. */
  public ThreadCpu {
    ticks = Map.copyOf(ticks);
  }

  /** Reads what each thread has used so far; empty where the kernel does not tell. */
  public static ThreadCpu of(long pid) throws IOException {
    Path tasks = Path.of("/proc", Long.toString(pid), "task");
    Map<String, Long> ticks = new TreeMap<>();
    if (!Files.isDirectory(tasks)) {
      return new ThreadCpu(ticks);
    }
    List<Path> threads;
    try (Stream<Path> listing = Files.list(tasks)) {
      threads = listing.toList();
    }
    for (Path thread : threads) {
      addThread(thread, ticks);
    }
    return new ThreadCpu(ticks);
  }

  /** What was used since an earlier reading, threads that have ended left out. */
  public ThreadCpu since(ThreadCpu earlier) {
    Map<String, Long> used = new TreeMap<>();
    ticks.forEach(
        (kind, now) -> used.put(kind, Math.max(0, now - earlier.ticks.getOrDefault(kind, 0L))));
    return new ThreadCpu(used);
  }

  private static void addThread(Path thread, Map<String, Long> ticks) throws IOException {
    String stat;
    try {
      stat = Files.readString(thread.resolve("stat"), UTF_8);
    } catch (NoSuchFileException ended) {
      return;
    }
    int nameEnd = stat.lastIndexOf(')');
    String kind = stat.substring(stat.indexOf('(') + 1, nameEnd).replaceAll("[-#:\\s\\d]+$", "");
    List<String> fields = List.of(stat.substring(nameEnd + 2).split(" ", -1));
    long used = Long.parseLong(fields.get(USER_FIELD)) + Long.parseLong(fields.get(SYSTEM_FIELD));
    ticks.merge(kind.strip(), used, Long::sum);
  }
}
