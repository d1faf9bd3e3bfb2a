package org.fakeai.wire;

import org.fakeai.catalog.ModelDirectory;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.config.Snapshot;
import org.jspecify.annotations.Nullable;

/** The model that a request is for. */
public final class RequestModel {

  private static final int LONGEST = 256;

  private RequestModel() {}

  /**
   * Its name as the client wrote it.
   *
   * @param named by the body
   * @param deployment the model that the path names, if it does; it wins over the body's
   * @throws ApiException if there is none, or it is too long
   */
  public static String name(@Nullable String named, @Nullable String deployment) {
    String name = deployment != null ? deployment : Check.required("model", named);
    Check.length("model", name, LONGEST);
    if (name.isBlank()) {
      throw ErrorCode.MISSING_PARAMETER.at("model", "Missing required parameter: 'model'.");
    }
    return name;
  }

  /**
   * The model of this name.
   *
   * @throws ApiException if there is none
   */
  public static ModelProfile find(String name, ModelDirectory models, Snapshot settings) {
    return models.find(name, settings).orElseThrow(() -> ErrorCode.unknownModel(name));
  }
}
