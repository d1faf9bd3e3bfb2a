package org.fakeai.bench.yardstick;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * One whole answer and one streamed answer of the server under test.
 *
 * @param events the data of each event, the end mark not among them
 */
public record Recording(
    Map<String, String> wholeHeaders,
    String wholeBody,
    Map<String, String> streamHeaders,
    List<String> events) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Copies the collections in. */
  public Recording {
    wholeHeaders = Map.copyOf(wholeHeaders);
    streamHeaders = Map.copyOf(streamHeaders);
    events = List.copyOf(events);
  }

  /** Writes the recording for a yardstick process to read. */
  public void save(Path file) {
    JSON.writeValue(file.toFile(), this);
  }

  static Recording load(Path file) {
    return JSON.readValue(file.toFile(), Recording.class);
  }
}
