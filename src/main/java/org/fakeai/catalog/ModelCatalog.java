package org.fakeai.catalog;

import java.util.Optional;

/** Stub. */
public final class ModelCatalog {
  public Optional<ModelProfile> find(String id) {
    return Optional.of(
        new ModelProfile(
            id,
            "openai",
            0,
            id,
            Optional.empty(),
            128000,
            16384,
            id.startsWith("gpt-4o") ? Encoding.O200K_BASE : Encoding.CL100K_BASE));
  }
}
