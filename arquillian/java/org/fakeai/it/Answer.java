package org.fakeai.it;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server answered. */
record Answer(int status, HttpHeaders headers, String text) {

  private static final JsonMapper JSON = new JsonMapper();

  /** The answer with its body unpacked. */
  static Answer of(int status, HttpHeaders headers, byte[] body) throws IOException {
    boolean packed = headers.firstValue("content-encoding").filter("gzip"::equals).isPresent();
    byte[] plain = packed ? unpacked(body) : body;
    return new Answer(status, headers, new String(plain, StandardCharsets.UTF_8));
  }

  private static byte[] unpacked(byte[] body) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return in.readAllBytes();
    }
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
