package org.fakeai.api.admin;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The body of {@code POST /admin/requests/verify}.
 *
 * @param filter which requests are meant; all if it is missing
 * @param exactly as many
 * @param atLeast as many or more
 * @param atMost as many or fewer
 * @param unknown fields that are none of these
 */
record VerifyRequest(
    @Nullable Filter filter,
    @Nullable Integer exactly,
    @Nullable Integer atLeast,
    @Nullable Integer atMost,
    @JsonAnySetter Map<String, JsonNode> unknown) {

  /** As {@link org.fakeai.journal.JournalFilter}, unchecked; two fields may be numbers, too. */
  record Filter(
      @Nullable String model,
      @Nullable String endpoint,
      @Nullable String rule,
      @Nullable String tool,
      @Nullable String finishReason,
      @Nullable JsonNode status,
      @Nullable String id,
      @Nullable String contains,
      @Nullable JsonNode since,
      @JsonAnySetter Map<String, JsonNode> unknown) {}
}
