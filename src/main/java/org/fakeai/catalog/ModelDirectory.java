package org.fakeai.catalog;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.fakeai.config.Part;
import org.fakeai.config.Snapshot;
import org.fakeai.kernel.Shared;
import org.jspecify.annotations.Nullable;

/**
 * Every model that can be asked for: the catalog's, which a reload replaces, and the loaded
 * adapters, which it keeps. A model that a reload gives an adapter's name hides the adapter; so
 * does the absence of the adapter's own model.
 */
@Shared
public final class ModelDirectory {

  private final Part<ModelCatalog> catalog;
  private final LoraAdapters adapters;
  private final AtomicReference<@Nullable Listing> listing = new AtomicReference<>();

  @Inject
  public ModelDirectory(Part<ModelCatalog> catalog, LoraAdapters adapters) {
    this.catalog = catalog;
    this.adapters = adapters;
  }

  private record Listing(
      ModelCatalog catalog, Map<String, LoraAdapter> loaded, List<ModelProfile> models) {

    boolean shows(ModelCatalog now, Map<String, LoraAdapter> loadedNow) {
      return catalog == now && loaded == loadedNow;
    }
  }

  /** The adapter or the model of this name; see {@link ModelCatalog#find}. */
  public Optional<ModelProfile> find(String name, Snapshot settings) {
    ModelCatalog models = catalog.of(settings);
    Optional<ModelProfile> adapter = adapters.find(name, models);
    return adapter.isPresent() ? adapter : models.find(name);
  }

  /**
   * The models with a definition, by id, then the adapters, by name; the same list until something
   * changes.
   */
  public List<ModelProfile> models(Snapshot settings) {
    ModelCatalog models = catalog.of(settings);
    Map<String, LoraAdapter> loaded = adapters.all();
    Listing known = listing.get();
    if (known == null || !known.shows(models, loaded)) {
      Stream<ModelProfile> adapted =
          loaded.values().stream().flatMap(adapter -> adapter.of(models).stream());
      List<ModelProfile> all = Stream.concat(models.models().stream(), adapted).toList();
      known = new Listing(models, loaded, all);
      listing.set(known);
    }
    return known.models();
  }
}
