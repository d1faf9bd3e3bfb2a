package org.fakeai.metrics;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.fakeai.kernel.Shared;
import org.fakeai.kernel.Ticker;
import org.fakeai.kernel.Timer;

/** What happens each second: rates move on, old values go, mirrors are brought up to date. */
@Shared
public final class MetricsBridge {

  private static final System.Logger LOG = System.getLogger(MetricsBridge.class.getName());
  private static final long SECOND = 1_000_000_000L;
  private static final int SECONDS_OF_A_SLOT = 20;

  private final Timer timer;
  private final Ticker ticker;
  private final RequestMetrics requests;
  private final EngineMetrics engine;
  private final Instance<MetricsMirror> mirrors;
  private long seconds;
  private boolean mirroring = true;
  private volatile boolean stopped;

  @Inject
  MetricsBridge(
      Timer timer,
      Ticker ticker,
      RequestMetrics requests,
      EngineMetrics engine,
      @Any Instance<MetricsMirror> mirrors) {
    this.timer = timer;
    this.ticker = ticker;
    this.requests = requests;
    this.engine = engine;
    this.mirrors = mirrors;
  }

  /** Begins; the application calls it once when it starts. */
  public void start() {
    // Some runtimes know by the thread whose registry it is, and the timer's threads are nobody's.
    mirror();
    timer.at(ticker.nanos() + SECOND, this::second);
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }

  private long second(long nowNanos) {
    if (stopped) {
      return Timer.Step.DONE;
    }
    requests.sample(nowNanos);
    engine.sample(nowNanos);
    seconds++;
    if (seconds % SECONDS_OF_A_SLOT == 0) {
      requests.turn();
      engine.turn();
    }
    if (mirroring) {
      mirror();
    }
    return nowNanos + SECOND;
  }

  private void mirror() {
    try {
      mirrors.forEach(MetricsMirror::push);
    } catch (RuntimeException refused) {
      mirroring = false;
      LOG.log(System.Logger.Level.WARNING, "FAKE0020 no mirror in MicroProfile Metrics", refused);
    }
  }
}
