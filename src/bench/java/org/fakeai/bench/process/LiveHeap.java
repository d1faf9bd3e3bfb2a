package org.fakeai.bench.process;

import java.io.IOException;
import java.util.regex.Pattern;

/** How much of a JVM's heap is in use by what is still reachable. */
public final class LiveHeap {
  /** A generation's line, or G1's only one; spaces within a generation say it in percent. */
  private static final Pattern USED =
      Pattern.compile("(?m)^(?!\\s*(?:Metaspace|class space)).*\\bused (\\d+)K");

  private LiveHeap() {}

  /** Collects garbage and returns what is left. */
  public static long bytes(ServerProcess server) throws IOException, InterruptedException {
    Jcmd.run(server.pid(), "GC.run");
    return bytes(Jcmd.run(server.pid(), "GC.heap_info"));
  }

  static long bytes(String heapInfo) {
    return USED.matcher(heapInfo)
        .results()
        .mapToLong(found -> Long.parseLong(found.group(1)) * 1024)
        .sum();
  }
}
