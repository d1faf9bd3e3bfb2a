package org.fakeai.api.models;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All models in OpenAI's form.
 *
 * @param object always {@code list}
 * @param data the models, by id
 */
@Schema(description = "All models.")
public record ModelList(
    @Schema(required = true, enumeration = "list") String object,
    @Schema(required = true) List<Model> data) {

  public ModelList {
    data = List.copyOf(data);
  }
}
