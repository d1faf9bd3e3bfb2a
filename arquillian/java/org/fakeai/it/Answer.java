package org.fakeai.it;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server answered. */
record Answer(int status, HttpHeaders headers, String text) {

  private static final JsonMapper JSON = new JsonMapper();

  static Answer of(int status, HttpHeaders headers, byte[] body) {
    boolean zipped = headers.firstValue("content-encoding").orElse("").equals("gzip");
    return new Answer(
        status, headers, new String(zipped ? unzipped(body) : body, StandardCharsets.UTF_8));
  }

  private static byte[] unzipped(byte[] body) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
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
