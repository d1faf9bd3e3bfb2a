package org.fakeai.api.models;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.fakeai.catalog.ModelDirectory;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.config.LiveConfig;
import org.fakeai.kernel.Shared;
import org.fakeai.wire.ErrorCode;
import org.fakeai.wire.Json;
import org.jspecify.annotations.Nullable;

/** The models as JSON; the list is written when it changes. */
@Shared
public final class ModelPages {

  /** What a model's name looks like in an address; the API document says the same. */
  static final String NAME_PATTERN =
      "[A-Za-z0-9][A-Za-z0-9._:@+-]*(/[A-Za-z0-9][A-Za-z0-9._:@+-]*)*";

  private static final Pattern NAME = Pattern.compile(NAME_PATTERN);

  private final LiveConfig config;
  private final ModelDirectory models;
  private final AtomicReference<@Nullable Listing> listing = new AtomicReference<>();

  @Inject
  ModelPages(LiveConfig config, ModelDirectory models) {
    this.config = config;
    this.models = models;
  }

  private record Listing(List<ModelProfile> of, byte[] json) {}

  /** Every listed model and every loaded adapter. */
  byte[] list() {
    List<ModelProfile> present = models.models(config.current());
    Listing known = listing.get();
    if (known == null || known.of() != present) {
      List<Model> all = present.stream().map(Model::of).toList();
      known = new Listing(present, Json.MAPPER.writeValueAsBytes(new ModelList("list", all)));
      listing.set(known);
    }
    return known.json().clone();
  }

  /**
   * One model.
   *
   * @throws org.fakeai.wire.ApiException if there is none of this name
   */
  byte[] model(String id) {
    return Json.MAPPER.writeValueAsBytes(Model.of(find(id)));
  }

  /**
   * What one model can do.
   *
   * @throws org.fakeai.wire.ApiException if there is none of this name
   */
  byte[] capabilities(String id) {
    return Json.MAPPER.writeValueAsBytes(ModelCapabilities.of(find(id)));
  }

  private ModelProfile find(String id) {
    return Optional.of(id)
        .filter(NAME.asMatchPredicate())
        .flatMap(name -> models.find(name, config.current()))
        .orElseThrow(() -> ErrorCode.unknownModel(id));
  }
}
