package org.fakeai.it;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Chat requests that are right, with any of their fields. */
final class GeneratedChats {

  private static final JsonMapper JSON = new JsonMapper();

  private GeneratedChats() {}

  static ObjectNode chat(Chance chance) {
    ObjectNode request = JSON.createObjectNode();
    request.put(
        "model",
        chance.one("gpt-4o", "gpt-5", "o3", "deepseek-r1", "ft:gpt-4o:acme::7q8", "acme/own"));
    ArrayNode messages = request.putArray("messages");
    GeneratedMessages.add(messages, chance);
    if (chance.happens(40)) {
      streamed(request, chance);
    }
    common(request, chance);
    switch (chance.between(0, 9)) {
      case 0 -> spoken(request, chance);
      case 1 -> predicted(request, chance);
      case 2 -> request.put("model", "gpt-4o-search-preview").putObject("web_search_options");
      case 3, 4, 5 -> GeneratedTools.add(request, chance);
      case 6, 7 -> request.set("response_format", GeneratedTools.form(chance));
      default -> likely(request, chance);
    }
    if (request.path("response_format").path("type").asString("").equals("json_object")) {
      messages.addObject().put("role", "user").put("content", "JSON with the keys name, age.");
    }
    return request;
  }

  static void streamed(ObjectNode request, Chance chance) {
    request.put("stream", true);
    if (chance.happens(60)) {
      ObjectNode options = request.putObject("stream_options");
      options.put("include_usage", chance.happens(70));
      if (chance.happens(30)) {
        options.put("continuous_usage_stats", true);
      }
      if (chance.happens(30)) {
        options.put("include_obfuscation", chance.happens(50));
      }
    }
  }

  private static void common(ObjectNode request, Chance chance) {
    if (chance.happens(70)) {
      request.put(chance.one("max_tokens", "max_completion_tokens"), chance.between(1, 60));
    }
    if (chance.happens(25)) {
      request.put("n", chance.between(1, 3));
    }
    if (chance.happens(20)) {
      request.put("temperature", chance.decimal(0, 2)).put("top_p", chance.decimal(0, 1));
    }
    if (chance.happens(10)) {
      request.put("presence_penalty", chance.decimal(-2, 2)).put("frequency_penalty", 0.5);
    }
    if (chance.happens(15)) {
      request.set("stop", chance.json("'.'", "[' the','\\n']", "[]", "null"));
    }
    if (chance.happens(20)) {
      request.put("seed", chance.between(-9, 9)).put("user", "somebody");
    }
    if (chance.happens(15)) {
      request.put("service_tier", chance.one("auto", "default", "flex", "priority", "scale"));
    }
    if (chance.happens(15)) {
      request.put("reasoning_effort", chance.one("none", "minimal", "low"));
      request.put("verbosity", chance.one("low", "medium", "high"));
    }
    if (chance.happens(15)) {
      request.put("store", true).putObject("metadata").put("kind", chance.one("a", "b"));
    }
    if (chance.happens(8)) {
      request.set(
          "moderation",
          chance.json(
              "{'model':'omni-moderation-latest'}",
              "{'model':'omni-moderation-latest','policy':{'output':{'mode':'block'}}}"));
    }
    if (chance.happens(5)) {
      request.set("logit_bias", chance.json("{'13022':100,'3160':100}", "{'11':-100}", "{}"));
    }
  }

  private static void likely(ObjectNode request, Chance chance) {
    request.put("logprobs", chance.happens(80));
    if (request.path("logprobs").asBoolean()) {
      request.put("top_logprobs", chance.between(0, 20));
    }
  }

  private static void spoken(ObjectNode request, Chance chance) {
    boolean streamed = request.path("stream").asBoolean(false);
    request.put("model", "gpt-4o-audio-preview");
    request.putArray("modalities").add("text").add("audio");
    request
        .putObject("audio")
        .put("voice", chance.one("alloy", "marin"))
        .put("format", streamed ? "pcm16" : chance.one("wav", "mp3", "flac", "opus", "aac"));
    request.put("max_tokens", chance.between(4, 40)).remove("max_completion_tokens");
  }

  private static void predicted(ObjectNode request, Chance chance) {
    request
        .putObject("prediction")
        .put("type", "content")
        .put("content", chance.one("The weather is fine.", "x = 1\ny = 2\n"));
    request.remove("n");
    request.remove("max_completion_tokens");
    request.remove("presence_penalty");
    request.remove("frequency_penalty");
  }
}
