package org.fakeai.kernel;

/** Monotonic time for measuring durations. */
@FunctionalInterface
public interface Ticker {

  /** Nanoseconds since an arbitrary origin; only differences mean something. */
  long nanos();

  /** The machine's own monotonic clock. */
  static Ticker system() {
    return System::nanoTime;
  }
}
