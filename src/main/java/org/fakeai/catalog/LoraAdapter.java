package org.fakeai.catalog;

import java.util.Optional;

/**
 * A low-rank adapter that somebody loaded.
 *
 * @param name as clients ask for it
 * @param path where it is said to lie; never opened
 * @param base the model it is for
 */
public record LoraAdapter(String name, String path, String base) {

  /**
   * This as a model of {@code catalog}; empty if that has another model of its name, or no base.
   */
  Optional<ModelProfile> of(ModelCatalog catalog) {
    return catalog.defines(name)
        ? Optional.empty()
        : catalog.find(base).map(model -> model.adapted(name, path));
  }
}
