package org.fakeai.bootstrap;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.LiveConfig;
import org.fakeai.config.Part;

/**
 * What is in force of a part while its successor is made, so that the successor can take over what
 * requests have left behind.
 */
final class InForce<T> {

  private final AtomicReference<Supplier<Optional<T>>> current =
      new AtomicReference<>(Optional::empty);

  /** Has something derived from every configuration; {@code derive} may ask {@link #get}. */
  Part<T> follow(LiveConfig config, Function<FakeAiConfig, T> derive) {
    Part<T> part = config.part(derive);
    current.set(() -> Optional.of(part.of(config.current())));
    return part;
  }

  /** Empty for the first configuration. */
  Optional<T> get() {
    return current.get().get();
  }
}
