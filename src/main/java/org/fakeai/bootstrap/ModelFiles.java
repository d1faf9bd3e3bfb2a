package org.fakeai.bootstrap;

import jakarta.servlet.ServletContext;
import org.fakeai.catalog.ModelCatalog;
import org.fakeai.config.FakeAiConfig;

/** Stub. */
final class ModelFiles {
  private ModelFiles() {}

  static ModelCatalog catalog(ServletContext context, FakeAiConfig config) {
    return new ModelCatalog();
  }
}
