package org.fakeai.catalog;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fakeai.kernel.Shared;

/** Every model that can be asked for: the catalog's, and the loaded adapters. */
@Shared
public final class ModelDirectory {

  private final ModelCatalog catalog;
  private final LoraAdapters adapters;

  @Inject
  public ModelDirectory(ModelCatalog catalog, LoraAdapters adapters) {
    this.catalog = catalog;
    this.adapters = adapters;
  }

  /** The adapter or the model of this name; see {@link ModelCatalog#find}. */
  public Optional<ModelProfile> find(String name) {
    Optional<ModelProfile> adapter = adapters.find(name, catalog);
    return adapter.isPresent() ? adapter : catalog.find(name);
  }

  /** The models with a definition, by id, then the adapters, by name. */
  public List<ModelProfile> models() {
    return Stream.concat(
            catalog.models().stream(),
            adapters.all().stream()
                .flatMap(adapter -> adapters.find(adapter.name(), catalog).stream()))
        .toList();
  }
}
