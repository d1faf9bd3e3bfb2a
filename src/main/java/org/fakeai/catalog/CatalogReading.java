package org.fakeai.catalog;

import java.util.List;

/**
 * What the model files say.
 *
 * @param catalog every model without a problem
 * @param problems everything that is wrong, in the order of files and lines
 */
public record CatalogReading(ModelCatalog catalog, List<ModelProblem> problems) {

  public CatalogReading {
    problems = List.copyOf(problems);
  }
}
