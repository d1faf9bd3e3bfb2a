package org.fakeai.launcher;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** The running application, seen through the bean that it registers with this JVM. */
final class Lifecycle {

  static final String NAME = "org.fakeai:type=Lifecycle";

  private Lifecycle() {}

  /** The application in this JVM, not one that another process runs on the same port. */
  static boolean isHere() {
    return ManagementFactory.getPlatformMBeanServer().isRegistered(name());
  }

  /** It is warm and may be shown as ready. */
  static void ready() throws JMException {
    ManagementFactory.getPlatformMBeanServer()
        .invoke(name(), "ready", new Object[0], new String[0]);
  }

  /** From here on it is not ready, and after its time of grace it refuses what is new. */
  static void drain() throws JMException {
    ManagementFactory.getPlatformMBeanServer()
        .invoke(name(), "drain", new Object[0], new String[0]);
  }

  /** Requests that still run. */
  static long inFlight() throws JMException {
    return (long) ManagementFactory.getPlatformMBeanServer().getAttribute(name(), "InFlight");
  }

  /** What there is to wait for, for people. */
  static String describeInFlight() {
    try {
      return "Draining, " + inFlight() + " running";
    } catch (JMException gone) {
      return "Draining";
    }
  }

  private static ObjectName name() {
    try {
      return new ObjectName(NAME);
    } catch (MalformedObjectNameException e) {
      throw new IllegalStateException(e);
    }
  }
}
