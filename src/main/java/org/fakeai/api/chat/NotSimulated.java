package org.fakeai.api.chat;

import java.util.ArrayList;
import java.util.List;
import org.fakeai.catalog.Feature;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.config.FakeAiConfig;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Names what a request asks for and its reply does not show. */
final class NotSimulated {

  private NotSimulated() {}

  /** Field names, in no particular order; empty for a plain request. */
  static List<String> in(ChatCompletionRequest request, ModelProfile model, FakeAiConfig settings) {
    List<String> names = new ArrayList<>(0);
    if (Spoken.wanted(request)) {
      if (!settings.audio().enableAudio()) {
        names.add("modalities");
      } else if (Boolean.TRUE.equals(request.logprobs())) {
        names.add("logprobs");
      }
    }
    if (!model.traits().has(Feature.REASONING)) {
      note(names, "reasoning_effort", request.reasoningEffort());
    }
    if (!model.traits().has(Feature.WEB_SEARCH)) {
      note(names, "web_search_options", request.webSearchOptions());
    }
    return names;
  }

  private static void note(List<String> names, String name, @Nullable Object value) {
    if (value != null && !(value instanceof JsonNode node && node.isNull())) {
      names.add(name);
    }
  }
}
