package org.fakeai.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.management.JMException;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.FixedSettings;
import org.fakeai.kernel.Ticker;

/** What operators do to a running server; one at a time. */
final class Operations {

  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final double NANOS_PER_SECOND = 1e9;
  private static final String DRAINING = "DRAINING";

  /**
   * How an operation ended.
   *
   * @param exitCode of the command that asked for it
   * @param lines for people
   */
  record Outcome(int exitCode, List<String> lines) {

    Outcome {
      lines = List.copyOf(lines);
    }
  }

  private final Settings settings;
  private final FakeAiConfig running;
  private final Ticker ticker;
  private final AtomicReference<FakeAiConfig> current;

  Operations(Settings settings, FakeAiConfig running, Ticker ticker) {
    this.settings = settings;
    this.running = running;
    this.ticker = ticker;
    this.current = new AtomicReference<>(running);
  }

  /** Puts what is set now in force, or says why not. */
  synchronized Outcome reload() throws JMException {
    var report = settings.read();
    var problems =
        report.problems().isEmpty()
            ? Lifecycle.reload()
            : report.problems().stream().map(problem -> problem.text()).toList();
    var lines = new ArrayList<String>();
    if (!problems.isEmpty()) {
      lines.addAll(problems);
      lines.add("nothing has changed: the configuration has problems");
      return new Outcome(Main.USAGE, lines);
    }
    current.set(report.config());
    ConsoleLog.level(report.config().server());
    report.warnings().forEach(warning -> lines.add("warning: " + warning.text()));
    FixedSettings.changed(running, report.config())
        .forEach(change -> lines.add("needs a restart: " + change));
    lines.add("configuration " + Lifecycle.generation() + " is in force");
    return new Outcome(Main.FINE, lines);
  }

  /**
   * Takes the server out of service and waits for what runs.
   *
   * @param progress hears how many replies still run
   */
  Outcome drain(Consumer<String> progress) throws JMException {
    if (!Lifecycle.isHere()) {
      return new Outcome(Main.FINE, List.of());
    }
    var server = current.get().server();
    if (!DRAINING.equals(Lifecycle.state())) {
      Lifecycle.drain();
      await(server.drainGraceSeconds(), false, progress);
    }
    await(server.drainTimeoutSeconds(), true, progress);
    if (!DRAINING.equals(Lifecycle.state())) {
      return new Outcome(Main.UNHEALTHY, List.of("the server was put back into service"));
    }
    long left = Lifecycle.inFlight();
    return left == 0
        ? new Outcome(Main.FINE, List.of("drained: no reply runs"))
        : new Outcome(Main.UNHEALTHY, List.of("gave up waiting for " + left + " running replies"));
  }

  /** Puts the server back into service. */
  Outcome undrain() throws JMException {
    Lifecycle.undrain();
    return new Outcome(Main.FINE, List.of("in service"));
  }

  /** What is known of the running server. */
  Outcome status() throws JMException {
    var state = Lifecycle.state().toLowerCase(Locale.ROOT);
    return new Outcome(
        state.equals("ready") ? Main.FINE : Main.UNHEALTHY,
        List.of(
            "state: " + state,
            "running replies: " + Lifecycle.inFlight(),
            "configuration: " + Lifecycle.generation(),
            "process: " + ProcessHandle.current().pid()));
  }

  private void await(double seconds, boolean untilIdle, Consumer<String> progress)
      throws JMException {
    long start = ticker.nanos();
    long told = start;
    while (ticker.nanos() - start < seconds * NANOS_PER_SECOND
        && DRAINING.equals(Lifecycle.state())
        && !(untilIdle && Lifecycle.inFlight() == 0)) {
      if (ticker.nanos() - told >= NANOS_PER_SECOND) {
        told = ticker.nanos();
        progress.accept("draining: " + Lifecycle.inFlight() + " replies run");
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
