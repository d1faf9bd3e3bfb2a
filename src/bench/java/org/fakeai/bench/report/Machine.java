package org.fakeai.bench.report;

/** What the benchmark ran on; client, server and yardstick share it. */
public record Machine(int cores, String os, String jdk) {

  /** This machine. */
  public static Machine here() {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        "%s %s %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch")),
        "%s (%s)"
            .formatted(System.getProperty("java.vm.version"), System.getProperty("java.vendor")));
  }
}
