package org.fakeai.bench.yardstick;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the yardstick reads of a request. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ChatCall(
    String model,
    List<Message> messages,
    @JsonProperty("max_tokens") int maxTokens,
    @Nullable Boolean stream) {

  boolean isStreamed() {
    return stream != null && stream;
  }

  /** One message of the conversation. */
  record Message(String role, String content) {}
}
