package org.fakeai.it;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Draws requests to all operations that answer for models, the same ones for the same seed. */
final class GeneratedCalls {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ITEM = "/{completion_id}";

  private final Chance chance;
  private final List<String> stored = new ArrayList<>();
  private final List<String> loaded = new ArrayList<>();
  private int adapters;

  GeneratedCalls(long seed) {
    chance = new Chance(seed);
  }

  GeneratedCall next() {
    GeneratedCall call =
        switch (chance.between(0, 19)) {
          case 0, 1 -> posted("/v1/completions", completion());
          case 2, 3 -> posted("/v1/embeddings", embedding());
          case 4 -> posted("/v1/moderations", moderation());
          case 5 -> posted("/v1/tokenize", tokenize());
          case 6 -> posted("/v1/detokenize", detokenize());
          case 7 -> model();
          case 8, 9, 10 -> storedChat();
          case 11 -> adapter();
          case 12 -> admin();
          default -> posted(Chats.PATH, GeneratedChats.chat(chance));
        };
    return call.right() && chance.happens(4) ? call.locked() : call;
  }

  /** Tells what became of a call, for later ones. */
  void answered(GeneratedCall call, Answer answer) {
    if (answer.status() != 200) {
      return;
    }
    switch (call.operation()) {
      case "POST " + Chats.PATH -> {
        if (JSON.readTree(call.body()).path("store").asBoolean(false)) {
          JsonNode reply = call.streamed() ? answer.events().getFirst() : answer.json();
          stored.add(reply.path("id").asString());
        }
      }
      case "DELETE " + Chats.PATH + ITEM -> stored.remove(last(call.path()));
      case "POST /admin/reset" -> stored.clear();
      case "POST /v1/load_lora_adapter" -> loaded.add(name(call));
      case "POST /v1/unload_lora_adapter" -> loaded.remove(name(call));
      default -> {}
    }
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String name(GeneratedCall call) {
    return JSON.readTree(call.body()).path("lora_name").asString();
  }

  /** A right request, or one with a fault. */
  private GeneratedCall posted(String path, ObjectNode request) {
    String operation = "POST " + path;
    if (chance.happens(3)) {
      return new GeneratedCall(operation, path, chance.one(Faults.BROKEN)).wrong();
    }
    if (chance.happens(35)) {
      JsonNode fault = chance.json(Faults.of(path, chance));
      fault.properties().forEach(field -> request.set(field.getKey(), field.getValue()));
      return new GeneratedCall(operation, path, request.toString()).wrong();
    }
    GeneratedCall call = new GeneratedCall(operation, path, request.toString());
    return request.path("stream").asBoolean(false) ? call.streaming() : call;
  }

  private ObjectNode completion() {
    ObjectNode request = JSON.createObjectNode();
    request.put("model", chance.one("gpt-3.5-turbo-instruct", "gpt-4o", "davinci-002"));
    request.set(
        "prompt",
        chance.json(
            "'Tea is'", "['Tea is','The river']", "[24912,2375]", "[[24912],[2375]]", "''"));
    request.put("max_tokens", chance.between(0, 20));
    if (chance.happens(40)) {
      GeneratedChats.streamed(request, chance);
    } else if (chance.happens(30)) {
      request.put("n", 1).put("best_of", chance.between(1, 3));
    }
    if (chance.happens(40)) {
      request.put("logprobs", chance.between(0, 5)).put("echo", chance.happens(50));
    }
    if (chance.happens(30)) {
      request.put("seed", 3).put("suffix", "end").put("temperature", chance.decimal(0, 2));
    }
    return request;
  }

  private ObjectNode embedding() {
    ObjectNode request = JSON.createObjectNode();
    request.put("model", chance.one("text-embedding-3-small", "text-embedding-3-large"));
    request.set(
        "input", chance.json("'a river'", "['a','b','c']", "[24912,2375]", "[[24912],[2375]]"));
    if (chance.happens(50)) {
      request.put("dimensions", chance.between(1, 1536));
    }
    if (chance.happens(50)) {
      request.put("encoding_format", chance.one("float", "base64"));
    }
    return request;
  }

  private ObjectNode moderation() {
    ObjectNode request = JSON.createObjectNode();
    request.set(
        "input",
        chance.json(
            "'I want to kill them.'",
            "['Good morning','I hate you']",
            "[{'type':'text','text':'Hi'},{'type':'image_url','image_url':{'url':'https://example.com/a.png'}}]"));
    if (chance.happens(50)) {
      request.put("model", chance.one("omni-moderation-latest", "omni-moderation-2024-09-26"));
    }
    return request;
  }

  private ObjectNode tokenize() {
    ObjectNode request = JSON.createObjectNode().put("model", "gpt-4o");
    if (chance.happens(50)) {
      request.put("prompt", "hello world");
    } else {
      GeneratedMessages.add(request.putArray("messages"), chance);
    }
    return request.put("return_token_strs", chance.happens(50));
  }

  private ObjectNode detokenize() {
    ObjectNode request = JSON.createObjectNode().put("model", "gpt-4o");
    request.set("tokens", chance.json("[24912,2375]", "[]", "[0]"));
    return request;
  }

  private GeneratedCall model() {
    String id = chance.one("gpt-4o", "openai/gpt-oss-20b", "ft:gpt-4o:acme::7q8", "nobody-knows");
    return switch (chance.between(0, 5)) {
      case 0 -> new GeneratedCall("GET /v1/models", "/v1/models", "");
      case 1 -> new GeneratedCall("GET /v1/models", "/v1/models", "").locked();
      case 2 -> new GeneratedCall("GET /v1/models/{id}", "/v1/models/" + id, "");
      case 3 -> new GeneratedCall("GET /v1/models/{id}", "/v1/models/-x", "").wrong();
      case 4 ->
          new GeneratedCall(
              "GET /v1/models/{id}/capabilities", "/v1/models/" + id + "/capabilities", "");
      default ->
          new GeneratedCall("GET /v1/models/{id}/capabilities", "/v1/models/-x/capabilities", "")
              .wrong();
    };
  }

  private GeneratedCall storedChat() {
    boolean there = !stored.isEmpty() && chance.happens(75);
    String path = Chats.PATH + "/" + (there ? chance.one(stored) : "chatcmpl-nobody");
    String template = Chats.PATH + ITEM;
    String page =
        chance.one("", "?limit=2", "?order=desc&limit=1", "?after=x", "?limit=0", "?order=up");
    boolean pages = !page.endsWith("=0") && !page.endsWith("=up");
    boolean edits = chance.happens(70);
    String edit =
        edits ? "{\"metadata\":{\"kind\":\"c\"}}" : chance.one("{}", "[]", "{\"metadata\":5}");
    GeneratedCall call =
        switch (chance.between(0, 5)) {
          case 0 -> new GeneratedCall("GET " + Chats.PATH, Chats.PATH + page, "");
          case 1 ->
              new GeneratedCall("GET " + template + "/messages", path + "/messages" + page, "");
          case 2 -> new GeneratedCall("POST " + template, path, edit);
          case 3 -> new GeneratedCall("DELETE " + template, path, "");
          case 4 ->
              new GeneratedCall("GET " + Chats.PATH, Chats.PATH + "?metadata%5Bkind%5D=a", "");
          default -> new GeneratedCall("GET " + template, path, "");
        };
    boolean found = there || !call.operation().contains("{");
    boolean asked = call.path().endsWith(page) && !page.isEmpty() ? pages : true;
    boolean right = found && asked && (edits || !call.method().equals("POST"));
    return right ? call : call.wrong();
  }

  private GeneratedCall adapter() {
    String load = "/v1/load_lora_adapter";
    String unload = "/v1/unload_lora_adapter";
    String order = "{\"lora_name\":\"%s\",\"lora_path\":\"/adapters/x\"}";
    if (!loaded.isEmpty() && chance.happens(50)) {
      return new GeneratedCall("POST " + unload, unload, order.formatted(chance.one(loaded)));
    }
    return chance.happens(60)
        ? new GeneratedCall("POST " + load, load, order.formatted("lora-" + adapters++))
        : chance.happens(50)
            ? new GeneratedCall("POST " + unload, unload, order.formatted("nobody")).wrong()
            : new GeneratedCall("POST " + load, load, order.formatted("gpt-4o")).wrong();
  }

  private GeneratedCall admin() {
    String list = "/admin/requests";
    String verify = list + "/verify";
    return switch (chance.between(0, 7)) {
      case 0 -> new GeneratedCall("GET " + list, list + chance.one("", "?limit=3&status=4xx"), "");
      case 1 -> new GeneratedCall("GET " + list, list + "?limit=0", "").wrong();
      case 2 -> new GeneratedCall("POST " + verify, verify, "{\"at_least\":0}");
      case 3 -> new GeneratedCall("POST " + verify, verify, "{\"exactly\":-1}").wrong();
      case 4 -> new GeneratedCall("DELETE " + list, list, "");
      case 5 -> new GeneratedCall("DELETE " + list, list, "").locked();
      case 6 -> new GeneratedCall("POST /admin/reset", "/admin/reset", "");
      default -> new GeneratedCall("POST /admin/reset", "/admin/reset", "").locked();
    };
  }
}
