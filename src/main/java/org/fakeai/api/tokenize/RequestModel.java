package org.fakeai.api.tokenize;

import org.fakeai.catalog.ModelDirectory;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.config.Snapshot;
import org.fakeai.wire.Check;
import org.fakeai.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The model whose tokens are meant. */
final class RequestModel {

  private RequestModel() {}

  /**
   * The model.
   *
   * @param deployment the model that the path names, if it does; it wins over the body's
   * @throws org.fakeai.wire.ApiException if there is none
   */
  static ModelProfile of(
      @Nullable String named,
      @Nullable String deployment,
      ModelDirectory models,
      Snapshot settings) {
    String id = deployment != null ? deployment : Check.required("model", named);
    Check.length("model", id, 256);
    if (id.isBlank()) {
      throw ErrorCode.MISSING_PARAMETER.at("model", "Missing required parameter: 'model'.");
    }
    return models.find(id, settings).orElseThrow(() -> ErrorCode.unknownModel(id));
  }
}
