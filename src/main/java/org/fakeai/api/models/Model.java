package org.fakeai.api.models;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fakeai.catalog.ModelProfile;
import org.jspecify.annotations.Nullable;

/**
 * A model in OpenAI's form.
 *
 * @param id as clients write it
 * @param object always {@code model}
 * @param created seconds since 1970
 * @param ownedBy an organization
 * @param root the model it is a variant of
 * @param parent the model an adapter belongs to
 * @param maxModelLen tokens of prompt and reply together
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "A model.")
public record Model(
    @Schema(required = true) String id,
    @Schema(required = true, enumeration = "model") String object,
    @Schema(required = true, description = "Seconds since 1970.") long created,
    @Schema(required = true) String ownedBy,
    @Schema(required = true, description = "The model it is a variant of, or its own id.")
        String root,
    @Schema(required = true, nullable = true, description = "The model an adapter belongs to.")
        @Nullable String parent,
    @Schema(required = true, description = "Tokens of prompt and reply together.")
        int maxModelLen) {

  static Model of(ModelProfile profile) {
    return new Model(
        profile.id(),
        "model",
        profile.created(),
        profile.ownedBy(),
        profile.root(),
        profile.parent().orElse(null),
        profile.contextWindow());
  }
}
