package org.fakeai.config;

import java.util.function.Function;

/**
 * Something that is derived from the configuration once for each {@link Snapshot}.
 *
 * @param <T> what is derived; safe for use by many threads
 */
public final class Part<T> {

  private final int index;
  private final Function<FakeAiConfig, T> recipe;

  Part(int index, Function<FakeAiConfig, T> recipe) {
    this.index = index;
    this.recipe = recipe;
  }

  /** The one that belongs to a snapshot; made on the spot for one that is older than this part. */
  @SuppressWarnings("unchecked")
  public T of(Snapshot snapshot) {
    return index < snapshot.parts() ? (T) snapshot.part(index) : recipe.apply(snapshot.config());
  }
}
