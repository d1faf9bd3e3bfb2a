package org.fakeai.bootstrap;

import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.LiveConfig;
import org.fakeai.config.Part;
import org.fakeai.config.Snapshot;
import org.fakeai.kernel.Shared;
import org.fakeai.kernel.Ticker;
import org.fakeai.kernel.Timer;
import org.fakeai.simulation.engine.Engine;
import org.fakeai.simulation.engine.Planner;
import org.fakeai.wire.Readiness;

/** Starting, ready, draining; reachable for the hosting process as an MBean. */
@Shared
public final class Lifecycle implements LifecycleMXBean {

  private static final System.Logger LOG = System.getLogger(Lifecycle.class.getName());
  private static final String NAME = "org.fakeai:type=Lifecycle";

  private final Readiness readiness;
  private final Engine engine;
  private final Timer timer;
  private final Ticker ticker;
  private final LiveConfig config;
  private final Part<Planner> planner;
  private final Configuration configuration;

  /** Odd while draining; a time of grace that another drain has begun does not end this one. */
  private final AtomicInteger drains = new AtomicInteger();

  @Inject
  Lifecycle(
      Readiness readiness,
      Engine engine,
      Timer timer,
      Ticker ticker,
      LiveConfig config,
      Part<Planner> planner,
      Configuration configuration) {
    this.readiness = readiness;
    this.engine = engine;
    this.timer = timer;
    this.ticker = ticker;
    this.config = config;
    this.planner = planner;
    this.configuration = configuration;
  }

  @Override
  public String getState() {
    return readiness.state().name();
  }

  @Override
  public long getInFlight() {
    return engine.inFlight();
  }

  @Override
  public void ready() {
    // What warming the server up was answered does not count.
    planner.of(config.current()).given().restart();
    readiness.ready();
    LOG.log(System.Logger.Level.INFO, "FAKE0002 ready");
  }

  @Override
  public long getGeneration() {
    return config.current().generation();
  }

  @Override
  public synchronized void drain() {
    if (readiness.state() == Readiness.State.DRAINING) {
      return;
    }
    readiness.drain();
    int drain = drains.incrementAndGet();
    double grace = config.current().config().server().drainGraceSeconds();
    timer.at(ticker.nanos() + Math.round(grace * 1e9), nowNanos -> close(drain));
    LOG.log(System.Logger.Level.INFO, "FAKE0003 draining");
  }

  private synchronized long close(int drain) {
    if (drains.get() == drain) {
      engine.drain();
    }
    return Timer.Step.DONE;
  }

  @Override
  public synchronized void undrain() {
    if (readiness.state() != Readiness.State.DRAINING) {
      return;
    }
    drains.incrementAndGet();
    engine.undrain();
    readiness.undrain();
    LOG.log(System.Logger.Level.INFO, "FAKE0006 in service again");
  }

  @Override
  public synchronized String[] reload() {
    try {
      FakeAiConfig next = configuration.read();
      Snapshot now = config.replace(next);
      engine.limit(next.server().maxConcurrentRequests());
      LOG.log(System.Logger.Level.INFO, "FAKE0007 configuration {0} in force", now.generation());
      return new String[0];
    } catch (ConfigurationProblems problems) {
      LOG.log(System.Logger.Level.WARNING, "FAKE0008 the configuration stays: {0}", problems);
      return problems.lines().toArray(String[]::new);
    }
  }

  /** Makes the bean visible; an earlier deployment's is replaced. */
  void register() {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    try {
      ObjectName name = new ObjectName(NAME);
      if (server.isRegistered(name)) {
        server.unregisterMBean(name);
      }
      server.registerMBean(this, name);
    } catch (JMException refused) {
      LOG.log(System.Logger.Level.WARNING, "FAKE0004 no lifecycle MBean", refused);
    }
  }

  /** Takes the bean away. */
  void unregister() {
    try {
      ManagementFactory.getPlatformMBeanServer().unregisterMBean(new ObjectName(NAME));
    } catch (JMException gone) {
      LOG.log(System.Logger.Level.DEBUG, "FAKE0005 lifecycle MBean was gone", gone);
    }
  }
}
