package org.fakeai.simulation.schema;

import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what became of recently used schemas. A hit takes no lock; each schema is compiled once, by
 * whoever asks first, while others wait for that one schema only. Bounded by number and by size;
 * what was not used since it was last looked at leaves first.
 */
@Shared
public final class SchemaCache {

  private static final int MOST_SCHEMAS = 512;

  /** Characters, and so many for each part of a compiled schema. */
  private static final long MOST_SIZE = 32_000_000;

  private static final long PART = 100;

  private final ConcurrentHashMap<String, Entry> kept = new ConcurrentHashMap<>();

  // The oldest first; both guarded by the queue.
  private final Deque<Entry> queue = new ArrayDeque<>();
  private long size;

  @Inject
  public SchemaCache() {}

  /** A schema's place, filled by the first who needs it. */
  private static final class Entry {

    private final String key;
    private volatile @Nullable Compilation compilation;
    private volatile boolean used;

    Entry(String key) {
      this.key = key;
    }

    long size() {
      long parts = compilation instanceof CompiledSchema schema ? schema.parts() : 0;
      return key.length() + PART * parts;
    }
  }

  /**
   * What becomes of a schema.
   *
   * @param key the schema's text; equal texts are equal schemas
   * @param schema reads the text, if that has to be
   */
  public Compilation compile(String key, Supplier<JsonValue> schema) {
    Entry known = kept.get(key);
    Compilation compilation = known == null ? null : known.compilation;
    if (known == null || compilation == null) {
      return compile(kept.computeIfAbsent(key, Entry::new), schema);
    }
    // Written only where it changes, for all threads read it.
    if (!known.used) {
      known.used = true;
    }
    return compilation;
  }

  private Compilation compile(Entry entry, Supplier<JsonValue> schema) {
    synchronized (entry) {
      Compilation compilation = entry.compilation;
      if (compilation != null) {
        return compilation;
      }
      boolean compiled = false;
      try {
        compilation = CompiledSchema.compile(schema.get());
        entry.compilation = compilation;
        compiled = true;
      } finally {
        if (!compiled) {
          kept.remove(entry.key, entry);
        }
      }
      enter(entry);
      return compilation;
    }
  }

  private void enter(Entry entry) {
    synchronized (queue) {
      queue.addLast(entry);
      size += entry.size();
      while (queue.size() > MOST_SCHEMAS || size > MOST_SIZE) {
        Entry oldest = queue.removeFirst();
        if (oldest.used && oldest != entry) {
          oldest.used = false;
          queue.addLast(oldest);
        } else {
          size -= oldest.size();
          kept.remove(oldest.key, oldest);
        }
      }
    }
  }

  int size() {
    return kept.size();
  }
}
