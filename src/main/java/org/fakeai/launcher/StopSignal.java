package org.fakeai.launcher;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * The wish of the operating system or of somebody at the keyboard that the process ends.
 *
 * <p>The first signal while serving asks for a good order; the second ends the process at once, as
 * the first does before there is anything to serve. A shutdown hook would not do: the runtimes have
 * hooks of their own, which would stop them while replies still run.
 */
final class StopSignal {

  private static final Map<String, Integer> NUMBERS = Map.of("INT", 2, "TERM", 15);
  private static final int EXIT_BY_SIGNAL = 128;

  private final CountDownLatch received = new CountDownLatch(1);
  private final Runnable cleanUp;
  private volatile boolean serving;
  private volatile Runnable reload = () -> {};

  private StopSignal(Runnable cleanUp) {
    this.cleanUp = cleanUp;
  }

  /** Listens from here on; the clean-up is done before an end at once. */
  static StopSignal install(Runnable cleanUp) throws LaunchException {
    var stop = new StopSignal(cleanUp);
    try {
      for (var signal : NUMBERS.entrySet()) {
        int exitCode = EXIT_BY_SIGNAL + signal.getValue();
        stop.handle(signal.getKey(), () -> stop.receive(exitCode));
      }
      stop.handle("HUP", () -> stop.reload.run());
      return stop;
    } catch (ReflectiveOperationException e) {
      throw new LaunchException("this JVM does not let programs handle signals", e);
    }
  }

  /** By reflection, because the compiler warns of each mention of these classes. */
  private void handle(String name, Runnable action) throws ReflectiveOperationException {
    var signal = Class.forName("sun.misc.Signal");
    var handler = Class.forName("sun.misc.SignalHandler");
    var receiver =
        Proxy.newProxyInstance(
            StopSignal.class.getClassLoader(),
            new Class<?>[] {handler},
            (proxy, method, arguments) -> {
              action.run();
              return null;
            });
    signal
        .getMethod("handle", signal, handler)
        .invoke(null, signal.getConstructor(String.class).newInstance(name), receiver);
  }

  /**
   * From here on the first signal only lets {@link #await} return, and SIGHUP, which before does
   * nothing, has the configuration read anew.
   */
  void serving(Runnable onHangUp) {
    reload = onHangUp;
    serving = true;
  }

  void await() throws InterruptedException {
    received.await();
  }

  private void receive(int exitCode) {
    if (serving && received.getCount() > 0) {
      received.countDown();
      return;
    }
    // Not by System.exit, in which the runtimes would try to stop what they are still starting.
    cleanUp.run();
    Runtime.getRuntime().halt(serving ? exitCode : Main.FINE);
  }
}
