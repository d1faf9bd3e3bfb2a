package org.fakeai.bootstrap;

import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.kernel.Shared;
import org.fakeai.kernel.Ticker;
import org.fakeai.kernel.Timer;
import org.fakeai.simulation.engine.Engine;
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
  private final long graceNanos;

  @Inject
  Lifecycle(Readiness readiness, Engine engine, Timer timer, Ticker ticker, FakeAiConfig config) {
    this.readiness = readiness;
    this.engine = engine;
    this.timer = timer;
    this.ticker = ticker;
    this.graceNanos = Math.round(config.server().drainGraceSeconds() * 1e9);
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
    readiness.ready();
    LOG.log(System.Logger.Level.INFO, "FAKE0002 ready");
  }

  @Override
  public void drain() {
    readiness.drain();
    timer.at(ticker.nanos() + graceNanos, this::close);
    LOG.log(System.Logger.Level.INFO, "FAKE0003 draining");
  }

  private long close(long nowNanos) {
    engine.drain();
    return Timer.Step.DONE;
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
