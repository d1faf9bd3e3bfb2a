package org.fakeai.launcher;

import java.lang.management.ManagementFactory;
import java.util.List;
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
    invoke("ready");
  }

  /** From here on it is not ready, and after its time of grace it refuses what is new. */
  static void drain() throws JMException {
    invoke("drain");
  }

  /** In service again. */
  static void undrain() throws JMException {
    invoke("undrain");
  }

  /** Reads the configuration anew; returns every problem, if there is one. */
  static List<String> reload() throws JMException {
    return List.of((String[]) invoke("reload"));
  }

  /** STARTING, READY or DRAINING. */
  static String state() throws JMException {
    return (String) attribute("State");
  }

  /** Requests that still run. */
  static long inFlight() throws JMException {
    return (long) attribute("InFlight");
  }

  /** Which configuration is in force. */
  static long generation() throws JMException {
    return (long) attribute("Generation");
  }

  private static Object invoke(String operation) throws JMException {
    return ManagementFactory.getPlatformMBeanServer()
        .invoke(name(), operation, new Object[0], new String[0]);
  }

  private static Object attribute(String attribute) throws JMException {
    return ManagementFactory.getPlatformMBeanServer().getAttribute(name(), attribute);
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
