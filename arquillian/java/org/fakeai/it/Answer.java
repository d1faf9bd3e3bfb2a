package org.fakeai.it;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server answered. */
record Answer(int status, HttpHeaders headers, String text) {

  private static final JsonMapper JSON = new JsonMapper();

  static Answer of(int status, HttpHeaders headers, byte[] body) {
    return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  boolean isEventStream() {
    return header("content-type").startsWith("text/event-stream");
  }

  boolean isJson() {
    return header("content-type").startsWith("application/json");
  }

  JsonNode json() {
    return JSON.readTree(text);
  }

  /** The error object. */
  JsonNode error() {
    return json().path("error");
  }

  /** The data of a stream's events, without the closing {@code [DONE]}. */
  List<JsonNode> events() {
    return Events.of(text).stream().map(JSON::readTree).toList();
  }
}
