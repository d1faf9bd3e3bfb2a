package org.fakeai.api.chat.stored;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fakeai.wire.Caller;
import org.fakeai.wire.Json;

/**
 * One reply with what led to it.
 *
 * @param caller to whom it belongs
 * @param created seconds since 1970
 * @param model as its client wrote it
 * @param metadata its client's own notes
 * @param reply the {@code chat.completion} object as it was answered
 * @param messages those of the request, each as a JSON object with an id
 */
public record StoredChat(
    String id,
    Caller caller,
    long created,
    String model,
    Map<String, String> metadata,
    String reply,
    List<Message> messages) {

  /** What an object costs besides its text. */
  private static final int OVERHEAD = 512;

  public StoredChat {
    metadata = Map.copyOf(metadata);
    messages = List.copyOf(messages);
  }

  /**
   * A message of the request.
   *
   * @param json with the same id
   */
  public record Message(String id, String json) {}

  /** The same with other notes. */
  StoredChat noting(Map<String, String> others) {
    return new StoredChat(id, caller, created, model, others, reply, messages);
  }

  /** About how many characters it keeps. */
  int size() {
    int size = OVERHEAD + reply.length();
    for (Message message : messages) {
      size += OVERHEAD / 4 + message.json().length();
    }
    return size;
  }

  /** Whether it has all these notes. */
  boolean has(Map<String, String> notes) {
    return metadata.entrySet().containsAll(notes.entrySet());
  }

  /** The object as the API shows it, with its metadata. */
  String json() {
    String notes = Json.MAPPER.writeValueAsString(new TreeMap<>(metadata));
    return reply.substring(0, reply.length() - 1) + ",\"metadata\":" + notes + "}";
  }
}
