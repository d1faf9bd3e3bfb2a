package org.fakeai.api.models;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fakeai.catalog.ModelCatalog;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.kernel.Shared;
import org.fakeai.wire.ErrorCode;
import org.fakeai.wire.Json;

/** The catalogue as JSON; the list is written once. */
@Shared
public final class ModelPages {

  /** What a model's name looks like in an address; the API document says the same. */
  static final String NAME_PATTERN =
      "[A-Za-z0-9][A-Za-z0-9._:@+-]*(/[A-Za-z0-9][A-Za-z0-9._:@+-]*)*";

  private static final Pattern NAME = Pattern.compile(NAME_PATTERN);

  private final ModelCatalog catalog;
  private final byte[] list;

  @Inject
  ModelPages(ModelCatalog catalog) {
    this.catalog = catalog;
    this.list =
        Json.MAPPER.writeValueAsBytes(
            new ModelList("list", catalog.models().stream().map(Model::of).toList()));
  }

  /** Every listed model. */
  byte[] list() {
    return list.clone();
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
        .flatMap(catalog::find)
        .orElseThrow(() -> ErrorCode.unknownModel(id));
  }
}
