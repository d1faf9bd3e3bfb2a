package org.fakeai.config;

/**
 * The configuration at one moment with all that was derived from it. A request keeps the snapshot
 * it began with, whatever is reloaded meanwhile.
 */
public final class Snapshot {

  private final long generation;
  private final FakeAiConfig config;
  private final Object[] parts;

  Snapshot(long generation, FakeAiConfig config, Object[] parts) {
    this.generation = generation;
    this.config = config;
    this.parts = parts;
  }

  /** 1 for the configuration at the start, one more with each reload. */
  public long generation() {
    return generation;
  }

  /** Everything that is set. */
  public FakeAiConfig config() {
    return config;
  }

  Object part(int index) {
    return parts[index];
  }

  int parts() {
    return parts.length;
  }
}
