package org.fakeai.api.chat.stored;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fakeai.kernel.Shared;
import org.fakeai.wire.ApiException;
import org.fakeai.wire.Caller;
import org.fakeai.wire.Check;
import org.fakeai.wire.ErrorCode;
import org.fakeai.wire.GenerationChecks;
import org.fakeai.wire.Json;
import org.jspecify.annotations.Nullable;

/** Shows callers their stored chats, and changes and forgets them. */
@Shared
final class StoredChatDesk {

  private static final Pattern NOTE = Pattern.compile("metadata\\[(.*)]");

  private final StoredChats chats;

  @Inject
  StoredChatDesk(StoredChats chats) {
    this.chats = chats;
  }

  /**
   * A page of the caller's chats.
   *
   * @param model only those of this model, if it is not null
   * @param parameters of the address, for {@code metadata[key]}
   */
  String list(
      Caller caller,
      PageQuery query,
      @Nullable String model,
      Map<String, List<String>> parameters) {
    Map<String, String> notes = notes(parameters);
    List<StoredChat> found =
        chats.of(caller).stream()
            .filter(chat -> model == null || chat.model().equals(model))
            .filter(chat -> chat.has(notes))
            .toList();
    return query.page(found, StoredChat::id, StoredChat::json);
  }

  /**
   * One chat.
   *
   * @throws ApiException if the caller has none of this id
   */
  String show(Caller caller, String id) {
    return known(chats.find(caller, id), id).json();
  }

  /**
   * Replaces a chat's notes.
   *
   * @throws ApiException if the caller has no chat of this id, or they are too many or too long
   */
  String note(Caller caller, String id, @Nullable Map<String, String> metadata) {
    Map<String, String> notes = Check.required("metadata", metadata);
    GenerationChecks.metadata(notes);
    return known(chats.note(caller, id, notes), id).json();
  }

  /**
   * Forgets a chat.
   *
   * @throws ApiException if the caller has none of this id
   */
  String forget(Caller caller, String id) {
    if (!chats.forget(caller, id)) {
      throw unknown(id);
    }
    return "{\"object\":\"chat.completion.deleted\",\"id\":"
        + Json.quoted(id)
        + ",\"deleted\":true}";
  }

  /**
   * A page of a chat's messages.
   *
   * @throws ApiException if the caller has no chat of this id
   */
  String messages(Caller caller, String id, PageQuery query) {
    StoredChat chat = known(chats.find(caller, id), id);
    return query.page(chat.messages(), StoredChat.Message::id, StoredChat.Message::json);
  }

  private static Map<String, String> notes(Map<String, List<String>> parameters) {
    Map<String, String> notes = new HashMap<>();
    parameters.forEach(
        (name, values) -> {
          Matcher note = NOTE.matcher(name);
          if (note.matches() && !values.isEmpty()) {
            notes.put(note.group(1), values.getFirst());
          }
        });
    return notes;
  }

  private static StoredChat known(Optional<StoredChat> chat, String id) {
    return chat.orElseThrow(() -> unknown(id));
  }

  private static ApiException unknown(String id) {
    return ErrorCode.NOT_FOUND.because("No chat completion found with id '%s'.".formatted(id));
  }
}
