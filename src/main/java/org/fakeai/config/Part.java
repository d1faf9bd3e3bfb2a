package org.fakeai.config;

/**
 * Something that is derived from the configuration once for each {@link Snapshot}.
 *
 * @param <T> what is derived; safe for use by many threads
 */
public final class Part<T> {

  private final int index;

  Part(int index) {
    this.index = index;
  }

  /** The one that belongs to a snapshot. */
  @SuppressWarnings("unchecked")
  public T of(Snapshot snapshot) {
    return (T) snapshot.part(index);
  }
}
