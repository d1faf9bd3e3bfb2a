package org.fakeai.bench.process;

import static java.util.Comparator.comparingLong;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server that has said it is ready. */
public final class ServerProcess implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(20);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

  private final LaunchPlan plan;
  private final Process process;
  private final Thread lastResort = new Thread(this::destroy, "bench-stop");
  private final long startNanos = System.nanoTime();
  private long readyNanos;
  private int port;

  private ServerProcess(LaunchPlan plan) throws IOException {
    this.plan = plan;
    ProcessBuilder builder = new ProcessBuilder(plan.command());
    builder.environment().keySet().removeIf(name -> name.startsWith("FAKEAI_"));
    builder.environment().put("FAKEAI_AOT", "false");
    builder.environment().putAll(plan.environment());
    builder.directory(plan.directory().toFile()).redirectErrorStream(true);
    this.process = builder.redirectOutput(plan.log().toFile()).start();
  }

  /** Starts the server and waits until it is ready. */
  public static ServerProcess start(LaunchPlan plan) throws IOException, InterruptedException {
    ServerProcess server = launch(plan);
    try {
      server.awaitReady();
      return server;
    } catch (IOException | InterruptedException | RuntimeException problem) {
      server.close();
      throw problem;
    }
  }

  static ServerProcess launch(LaunchPlan plan) throws IOException {
    if (plan.readyFile().isPresent()) {
      Files.deleteIfExists(plan.readyFile().get());
    }
    ServerProcess server = new ServerProcess(plan);
    Runtime.getRuntime().addShutdownHook(server.lastResort);
    return server;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  /** How long it took from its start to its word that it is ready. */
  public Duration startup() {
    return Duration.ofNanos(readyNanos - startNanos);
  }

  /** How long ago it said that it is ready. */
  public Duration sinceReady() {
    return Duration.ofNanos(System.nanoTime() - readyNanos);
  }

  /** The CPU time, user and system, of the process and of what it has started. */
  public long cpuNanos() {
    return members().mapToLong(ServerProcess::cpuNanos).sum();
  }

  /** The memory that the process and what it has started hold. */
  public long rssBytes() {
    return members().mapToLong(member -> ProcStatus.rssBytes(member.pid())).sum();
  }

  /** How many files, connections among them, the server may have open. */
  public long maxOpenFiles() {
    return ProcStatus.maxOpenFiles(pid());
  }

  /** The process that does the work, where a script stands before it. */
  public long pid() {
    return members().max(comparingLong(ServerProcess::cpuNanos)).orElseThrow().pid();
  }

  /** Stops the server: asks first, then ends it. */
  @Override
  public void close() {
    List<ProcessHandle> started = members().toList();
    started.forEach(ProcessHandle::destroy);
    if (!hasEnded()) {
      started.forEach(ProcessHandle::destroyForcibly);
    }
    Runtime.getRuntime().removeShutdownHook(lastResort);
  }

  private boolean hasEnded() {
    try {
      return process.waitFor(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void destroy() {
    members().forEach(ProcessHandle::destroy);
  }

  private Stream<ProcessHandle> members() {
    return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
  }

  private static long cpuNanos(ProcessHandle member) {
    return member.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  private void awaitReady() throws IOException, InterruptedException {
    while (!saysReady()) {
      requireProspects();
      Thread.sleep(POLL);
    }
    readyNanos = System.nanoTime();
    port = announcedPort();
  }

  /** Throws if there is no more hope that it becomes ready. */
  void requireProspects() throws IOException {
    if (!process.isAlive() || age() > plan.patience().toSeconds()) {
      throw new IOException("%s is not ready; its log: %s".formatted(plan.name(), plan.log()));
    }
  }

  boolean saysReady() throws IOException {
    Path file = readyFile();
    return Files.exists(file) && Files.size(file) > 0;
  }

  int announcedPort() throws IOException {
    return ReadyFile.port(Files.readString(readyFile()));
  }

  /** Seconds since its start. */
  double age() {
    return (System.nanoTime() - startNanos) / 1e9;
  }

  private Path readyFile() {
    return plan.readyFile().orElse(plan.directory().resolve("never-ready"));
  }
}
