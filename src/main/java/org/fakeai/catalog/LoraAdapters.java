package org.fakeai.catalog;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.fakeai.kernel.Shared;
import org.jspecify.annotations.Nullable;

/**
 * The adapters that this process has loaded, whatever is reloaded meanwhile. Reading takes no lock;
 * loading and unloading replace the whole map.
 */
@Shared
public final class LoraAdapters {

  private final AtomicReference<Map<String, LoraAdapter>> loaded = new AtomicReference<>(Map.of());

  /** What became of an attempt to load. */
  public enum Loading {
    DONE,
    ALREADY_LOADED,
    TOO_MANY
  }

  /**
   * Loads {@code adapter}.
   *
   * @param most how many may be loaded
   * @param replace take the place of one of the same name
   */
  public Loading load(LoraAdapter adapter, int most, boolean replace) {
    while (true) {
      Map<String, LoraAdapter> before = loaded.get();
      boolean known = before.containsKey(adapter.name());
      if (known && !replace) {
        return Loading.ALREADY_LOADED;
      }
      if (!known && before.size() >= most) {
        return Loading.TOO_MANY;
      }
      Map<String, LoraAdapter> after = new TreeMap<>(before);
      after.put(adapter.name(), adapter);
      if (loaded.compareAndSet(before, Collections.unmodifiableMap(after))) {
        return Loading.DONE;
      }
    }
  }

  /** Takes an adapter away; false if there is none of this name. */
  public boolean unload(String name) {
    while (true) {
      Map<String, LoraAdapter> before = loaded.get();
      if (!before.containsKey(name)) {
        return false;
      }
      Map<String, LoraAdapter> after = new TreeMap<>(before);
      after.remove(name);
      if (loaded.compareAndSet(before, Collections.unmodifiableMap(after))) {
        return true;
      }
    }
  }

  /** All adapters, by name; the same map until one comes or goes. */
  public Map<String, LoraAdapter> all() {
    return loaded.get();
  }

  /** The adapter as a model of {@code catalog}; empty if there is none of this name. */
  Optional<ModelProfile> find(String name, ModelCatalog catalog) {
    @Nullable LoraAdapter adapter = loaded.get().get(name);
    return adapter == null ? Optional.empty() : adapter.of(catalog);
  }
}
