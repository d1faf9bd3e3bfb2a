package org.fakeai.api.chat.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fakeai.wire.ApiException;
import org.fakeai.wire.Caller;
import org.fakeai.wire.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class StoredChatDeskTest {

  private static final Caller ANN = new Caller("ann");
  private static final Caller BOB = new Caller("bob");
  private static final PageQuery ALL = new PageQuery("", 100, false);

  private final StoredChats chats = new StoredChats();
  private final StoredChatDesk desk = new StoredChatDesk(chats);

  @Test
  void listsOldestFirst() {
    keep(ANN, "b", 2);
    keep(ANN, "a", 1);

    JsonNode list = list(Map.of());

    assertThat(ids(list)).containsExactly("a", "b");
    assertThat(list.get("object").asString()).isEqualTo("list");
    assertThat(list.get("first_id").asString()).isEqualTo("a");
    assertThat(list.get("last_id").asString()).isEqualTo("b");
    assertThat(list.get("has_more").asBoolean()).isFalse();
  }

  @Test
  void listsNothingAsAnEmptyPage() {
    assertThat(list(Map.of()).toString())
        .isEqualTo(
            "{\"object\":\"list\",\"data\":[],\"first_id\":\"\",\"last_id\":\"\",\"has_more\":false}");
  }

  @ParameterizedTest
  @CsvSource({
    "asc, '', a b, true",
    "asc, b, c d, true",
    "asc, d, e, false",
    "asc, gone, a b, true",
    "desc, '', e d, true",
    "desc, b, a, false"
  })
  void turnsPages(String order, String after, String ids, boolean more) {
    for (String id : List.of("a", "b", "c", "d", "e")) {
      keep(ANN, id, id.charAt(0));
    }

    JsonNode page = list(Map.of("order", order, "after", after, "limit", "2"));

    assertThat(ids(page)).containsExactly(ids.split(" "));
    assertThat(page.get("has_more").asBoolean()).isEqualTo(more);
  }

  @Test
  void showsTwentyUnlessAskedForMore() {
    for (int i = 0; i < 30; i++) {
      keep(ANN, "id" + i, i);
    }

    assertThat(ids(list(Map.of()))).hasSize(20);
    assertThat(ids(list(Map.of("limit", "100")))).hasSize(30);
  }

  @Test
  void findsByModelAndNotes() {
    chats.keep(chat(ANN, "a", 1, "gpt-4o", Map.of("x", "1", "y", "2")));
    chats.keep(chat(ANN, "b", 2, "gpt-4o", Map.of("x", "1")));
    chats.keep(chat(ANN, "c", 3, "gpt-5", Map.of()));

    assertThat(ids(list(Map.of("model", "gpt-4o")))).containsExactly("a", "b");
    assertThat(ids(list(Map.of("metadata[x]", "1")))).containsExactly("a", "b");
    assertThat(ids(list(Map.of("metadata[x]", "1", "metadata[y]", "2")))).containsExactly("a");
    assertThat(ids(list(Map.of("metadata[x]", "2")))).isEmpty();
  }

  @Test
  void showsNobodyWhatIsAnothers() {
    keep(ANN, "a", 1);

    assertThat(read(desk.list(BOB, ALL, null, Map.of())).get("data")).isEmpty();
    assertThat(failure(() -> desk.show(BOB, "a")).error().status()).isEqualTo(404);
    assertThat(failure(() -> desk.note(BOB, "a", Map.of())).error().status()).isEqualTo(404);
    assertThat(failure(() -> desk.forget(BOB, "a")).error().status()).isEqualTo(404);
    assertThat(failure(() -> desk.messages(BOB, "a", ALL)).error().status()).isEqualTo(404);
    assertThat(desk.show(ANN, "a")).contains("\"id\":\"a\"");
  }

  @Test
  void replacesNotes() {
    chats.keep(chat(ANN, "a", 1, "gpt-4o", Map.of("x", "1")));

    JsonNode noted = read(desk.note(ANN, "a", Map.of("y", "2")));

    assertThat(noted.get("metadata").toString()).isEqualTo("{\"y\":\"2\"}");
    assertThat(read(desk.show(ANN, "a"))).isEqualTo(noted);
  }

  @Test
  void refusesNotesThatAreMissingOrTooMany() {
    keep(ANN, "a", 1);
    Map<String, String> many = new HashMap<>();
    for (int i = 0; i < 17; i++) {
      many.put("k" + i, "v");
    }

    assertThat(failure(() -> desk.note(ANN, "a", null)).param()).isEqualTo("metadata");
    assertThat(failure(() -> desk.note(ANN, "a", many)).param()).isEqualTo("metadata");
  }

  @Test
  void forgets() {
    keep(ANN, "a", 1);

    assertThat(desk.forget(ANN, "a"))
        .isEqualTo("{\"object\":\"chat.completion.deleted\",\"id\":\"a\",\"deleted\":true}");

    ApiException gone = failure(() -> desk.show(ANN, "a"));
    assertThat(gone.error().code()).isEqualTo("not_found");
    assertThat(gone).hasMessage("No chat completion found with id 'a'.");
  }

  @Test
  void listsMessages() {
    keep(ANN, "a", 1);

    JsonNode first = read(desk.messages(ANN, "a", new PageQuery("", 1, false)));

    assertThat(ids(first)).containsExactly("a-0");
    assertThat(first.get("has_more").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"limit, 0", "limit, 101", "limit, x", "limit, ''", "order, up"})
  void refusesParametersOutOfBounds(String name, String value) {
    ApiException failure =
        failure(
            () ->
                PageQuery.of(
                    null,
                    name.equals("limit") ? value : null,
                    name.equals("order") ? value : null));

    assertThat(failure.error().status()).isEqualTo(400);
    assertThat(failure.param()).isEqualTo(name);
  }

  @Test
  void forgetsTheOldestWhenThereAreTooMany() {
    StoredChats few = new StoredChats(3, Long.MAX_VALUE);
    for (String id : List.of("a", "b", "c", "d")) {
      few.keep(chat(ANN, id, 1, "gpt-4o", Map.of()));
    }

    assertThat(few.of(ANN)).extracting(StoredChat::id).containsExactly("b", "c", "d");
  }

  @Test
  void forgetsTheOldestWhenTheyAreTooLarge() {
    long room = 2L * chat(ANN, "a", 1, "gpt-4o", Map.of()).size();
    StoredChats small = new StoredChats(100, room);
    for (String id : List.of("a", "b", "c")) {
      small.keep(chat(ANN, id, 1, "gpt-4o", Map.of()));
    }
    small.forget(ANN, "b");
    small.keep(chat(ANN, "d", 1, "gpt-4o", Map.of()));

    assertThat(small.of(ANN)).extracting(StoredChat::id).containsExactly("c", "d");
  }

  private void keep(Caller caller, String id, long created) {
    chats.keep(chat(caller, id, created, "gpt-4o", Map.of()));
  }

  private static StoredChat chat(
      Caller caller, String id, long created, String model, Map<String, String> notes) {
    return new StoredChat(
        id,
        caller,
        created,
        model,
        notes,
        "{\"id\":\"" + id + "\"}",
        List.of(
            new StoredChat.Message(id + "-0", "{\"id\":\"" + id + "-0\"}"),
            new StoredChat.Message(id + "-1", "{\"id\":\"" + id + "-1\"}")));
  }

  private JsonNode list(Map<String, String> parameters) {
    Map<String, List<String>> all = new HashMap<>();
    parameters.forEach((name, value) -> all.put(name, List.of(value)));
    PageQuery query =
        PageQuery.of(parameters.get("after"), parameters.get("limit"), parameters.get("order"));
    return read(desk.list(ANN, query, parameters.get("model"), all));
  }

  private static List<String> ids(JsonNode list) {
    return list.get("data").valueStream().map(item -> item.get("id").asString()).toList();
  }

  private static ApiException failure(ThrowingCallable call) {
    return catchThrowableOfType(ApiException.class, call);
  }

  private static JsonNode read(String json) {
    return Json.MAPPER.readTree(json);
  }
}
