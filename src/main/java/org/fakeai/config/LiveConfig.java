package org.fakeai.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The configuration in force, which a reload replaces as a whole. Beans say in their constructors
 * what they derive from it; a reload derives all of that anew before anybody sees any of it.
 */
public final class LiveConfig {

  private final List<Function<FakeAiConfig, ?>> recipes = new ArrayList<>();
  private volatile Snapshot current;

  /** Begins with the first generation. */
  public LiveConfig(FakeAiConfig config) {
    this.current = new Snapshot(1, config, new Object[0]);
  }

  /** What requests that begin now use. */
  public Snapshot current() {
    return current;
  }

  /**
   * Has something derived from every configuration, the current one first. Runtimes may make a bean
   * only when a request asks for it, so parts may come late.
   *
   * @param derive a pure function; it throws to refuse a configuration
   */
  public synchronized <T> Part<T> part(Function<FakeAiConfig, T> derive) {
    Snapshot before = current;
    Object[] parts = new Object[recipes.size() + 1];
    for (int i = 0; i < before.parts(); i++) {
      parts[i] = before.part(i);
    }
    parts[recipes.size()] = derive.apply(before.config());
    recipes.add(derive);
    current = new Snapshot(before.generation(), before.config(), parts);
    return new Part<>(recipes.size() - 1, derive);
  }

  /**
   * Puts another configuration in force, or none of it.
   *
   * @return the new snapshot
   * @throws RuntimeException of a part that refuses it; the former one stays in force
   */
  public synchronized Snapshot replace(FakeAiConfig config) {
    Object[] parts = recipes.stream().map(recipe -> recipe.apply(config)).toArray();
    current = new Snapshot(current.generation() + 1, config, parts);
    return current;
  }
}
