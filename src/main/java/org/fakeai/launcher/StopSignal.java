package org.fakeai.launcher;

import java.util.concurrent.CountDownLatch;
import sun.misc.Signal;

/**
 * The wish of the operating system or of somebody at the keyboard that the process ends.
 *
 * <p>The first signal while serving asks for a good order; the second ends the process at once, as
 * the first does before there is anything to serve.
 */
final class StopSignal {

  private static final int EXIT_BY_SIGNAL = 128;

  private final CountDownLatch received = new CountDownLatch(1);
  private volatile boolean serving;

  static StopSignal install() {
    var stop = new StopSignal();
    for (var name : new String[] {"TERM", "INT"}) {
      Signal.handle(new Signal(name), stop::receive);
    }
    return stop;
  }

  /** From here on the first signal only lets {@link #await} return. */
  void serving() {
    serving = true;
  }

  void await() throws InterruptedException {
    received.await();
  }

  private void receive(Signal signal) {
    if (!serving) {
      System.exit(Main.FINE);
    }
    if (received.getCount() == 0) {
      Runtime.getRuntime().halt(EXIT_BY_SIGNAL + signal.getNumber());
    }
    received.countDown();
  }
}
