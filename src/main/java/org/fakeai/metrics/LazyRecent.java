package org.fakeai.metrics;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A {@link Recent} that takes memory only once there is a value. */
final class LazyRecent {

  private final AtomicReference<@Nullable Recent> values = new AtomicReference<>();

  void add(long nanos) {
    Recent present = values.get();
    if (present == null) {
      values.compareAndSet(null, Recent.durations());
      present = values.get();
    }
    if (present != null) {
      present.add(nanos);
    }
  }

  void turn() {
    Recent present = values.get();
    if (present != null) {
      present.turn();
    }
  }

  /** In seconds. */
  Spread seconds() {
    Recent present = values.get();
    return present == null ? Spread.NONE : present.spread(1e9);
  }
}
