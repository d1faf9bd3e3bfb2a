package org.fakeai.api.models;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.fakeai.catalog.ModelCatalog;
import org.fakeai.config.LiveConfig;
import org.fakeai.config.Part;
import org.fakeai.kernel.Shared;
import org.fakeai.wire.ErrorCode;
import org.fakeai.wire.Json;
import org.jspecify.annotations.Nullable;

/** The catalogue as JSON; the list is written once for each configuration. */
@Shared
public final class ModelPages {

  /** What a model's name looks like in an address; the API document says the same. */
  static final String NAME_PATTERN =
      "[A-Za-z0-9][A-Za-z0-9._:@+-]*(/[A-Za-z0-9][A-Za-z0-9._:@+-]*)*";

  private static final Pattern NAME = Pattern.compile(NAME_PATTERN);

  private final LiveConfig config;
  private final Part<ModelCatalog> catalog;
  private final AtomicReference<@Nullable Listing> listing = new AtomicReference<>();

  @Inject
  ModelPages(LiveConfig config, Part<ModelCatalog> catalog) {
    this.config = config;
    this.catalog = catalog;
  }

  private record Listing(ModelCatalog of, byte[] json) {}

  /** Every listed model. */
  byte[] list() {
    ModelCatalog models = catalog();
    Listing known = listing.get();
    if (known == null || known.of() != models) {
      List<Model> all = models.models().stream().map(Model::of).toList();
      known = new Listing(models, Json.MAPPER.writeValueAsBytes(new ModelList("list", all)));
      listing.set(known);
    }
    return known.json().clone();
  }

  private ModelCatalog catalog() {
    return catalog.of(config.current());
  }

  /**
   * One model.
   *
   * @throws org.fakeai.wire.ApiException if there is none of this name
   */
  byte[] model(String id) {
    return Optional.of(id)
        .filter(NAME.asMatchPredicate())
        .flatMap(catalog()::find)
        .map(profile -> Json.MAPPER.writeValueAsBytes(Model.of(profile)))
        .orElseThrow(() -> ErrorCode.unknownModel(id));
  }
}
