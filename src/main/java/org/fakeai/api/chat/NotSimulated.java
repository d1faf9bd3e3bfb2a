package org.fakeai.api.chat;

import java.util.ArrayList;
import java.util.List;
import org.fakeai.catalog.Feature;
import org.fakeai.catalog.ModelProfile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Names what a request asks for and its reply does not show. */
final class NotSimulated {

  private NotSimulated() {}

  /** Field names, in no particular order; empty for a plain request. */
  static List<String> in(ChatCompletionRequest request, ModelProfile model) {
    List<String> names = new ArrayList<>(0);
    note(names, "tools", request.tools());
    note(names, "functions", request.functions());
    if (request.responseFormat() != null && !"text".equals(request.responseFormat().type())) {
      names.add("response_format");
    }
    if (request.modalities() != null && request.modalities().contains("audio")) {
      names.add("modalities");
    }
    if (!model.traits().has(Feature.REASONING)) {
      note(names, "reasoning_effort", request.reasoningEffort());
    }
    note(names, "web_search_options", request.webSearchOptions());
    if (Boolean.TRUE.equals(request.store())) {
      names.add("store");
    }
    return names;
  }

  private static void note(List<String> names, String name, @Nullable Object value) {
    if (value != null && !(value instanceof JsonNode node && node.isNull())) {
      names.add(name);
    }
  }
}
