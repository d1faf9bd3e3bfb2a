package org.fakeai.simulation.scenario;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Scopes by name, of which those that were not used for long are forgotten: there are two
 * generations, the older one is dropped when the younger one is full, and what is used moves to the
 * younger one.
 */
final class Scopes {

  /** Of each generation. */
  static final int MOST = 10_000;

  private static final int LONGEST_NAME = 256;

  private final int counters;
  private final AtomicReference<Generations> generations =
      new AtomicReference<>(Generations.empty());

  /**
   * @param counters how many counters each has
   */
  Scopes(int counters) {
    this.counters = counters;
  }

  private record Generations(Map<String, Scope> younger, Map<String, Scope> older) {

    static Generations empty() {
      return new Generations(new ConcurrentHashMap<>(), Map.of());
    }
  }

  /** The scope of this name; of longer ones their beginning counts. */
  Scope of(String label) {
    String name = label.length() <= LONGEST_NAME ? label : label.substring(0, LONGEST_NAME);
    Generations now = generations.get();
    Scope known = now.younger.get(name);
    if (known != null) {
      return known;
    }
    if (now.younger.size() >= MOST) {
      generations.compareAndSet(now, new Generations(new ConcurrentHashMap<>(), now.younger));
      now = generations.get();
    }
    Map<String, Scope> older = now.older;
    return now.younger.computeIfAbsent(
        name,
        missing -> {
          Scope old = older.get(missing);
          return old == null ? new Scope(counters) : old;
        });
  }

  void forget() {
    generations.set(Generations.empty());
  }

  void forget(String name) {
    Generations now = generations.get();
    now.younger.put(name, new Scope(counters));
  }
}
