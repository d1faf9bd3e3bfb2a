package org.fakeai.api.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fakeai.api.chat.stored.StoredChatReader;
import org.fakeai.wire.Caller;
import org.fakeai.wire.Json;
import org.fakeai.wire.PlannedReply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KeptReplyTest {

  private static final String HELLO =
      "'model':'gpt-4o','metadata':{'topic':'tea'},"
          + "'messages':[{'role':'system','content':'Be brief.'},"
          + "{'role':'user','name':'ann','content':[{'type':'text','text':'What is'},"
          + "{'type':'image_url','image_url':{'url':'https://example.com/a.png'}},"
          + "{'type':'text','text':'this?'}]}]";

  private final ChatParts parts = new ChatParts(Map.of());
  private final StoredChatReader reader = new StoredChatReader(parts.stored);
  private final Caller caller = Caller.of(parts.call());

  @Test
  void keepsNothingUnasked() {
    parts.prepared(body(HELLO)).whole();
    parts.prepared(body(HELLO + ",'store':false")).whole();

    assertThat(all()).isEmpty();
  }

  @Test
  void keepsAReplyAsItWasAnswered() {
    JsonNode answered = read(parts.prepared(body(HELLO + ",'store':true")).whole());

    JsonNode kept = read(reader.show(caller, answered.get("id").asString()));

    assertThat(kept.at("/metadata/topic").asString()).isEqualTo("tea");
    assertThat(kept.get("choices")).isEqualTo(answered.get("choices"));
    assertThat(kept.get("usage")).isEqualTo(answered.get("usage"));
  }

  @Test
  void keepsAStreamedReplyAsAWholeOne() {
    List<String> events = parts.events(body(HELLO + ",'store':true,'stream':true"));
    String id = read(events.getFirst()).get("id").asString();

    JsonNode kept = read(reader.show(caller, id));

    JsonNode whole = read(parts.prepared(body(HELLO)).whole());
    assertThat(kept.get("object").asString()).isEqualTo("chat.completion");
    assertThat(kept.get("choices")).isEqualTo(whole.get("choices"));
  }

  @Test
  void keepsNothingThatWasNotBroughtToItsEnd() {
    PlannedReply reply = parts.prepared(body(HELLO + ",'store':true,'stream':true"));

    parts.play(reply, new Recorded(3));

    assertThat(all()).isEmpty();
  }

  @Test
  void keepsTheMessages() {
    String id = read(parts.prepared(body(HELLO + ",'store':true")).whole()).get("id").asString();

    JsonNode list = read(reader.messages(caller, id));

    JsonNode system = list.at("/data/0");
    assertThat(system.get("id").asString()).isEqualTo(id + "-0");
    assertThat(system.get("content").asString()).isEqualTo("Be brief.");
    assertThat(system.get("content_parts").isNull()).isTrue();
    JsonNode user = list.at("/data/1");
    assertThat(user.get("name").asString()).isEqualTo("ann");
    assertThat(user.get("content").asString()).isEqualTo("What is\nthis?");
    assertThat(user.get("content_parts")).hasSize(3);
    assertThat(user.at("/content_parts/1/image_url/url").asString()).endsWith("a.png");
    assertThat(user.get("refusal").isNull()).isTrue();
  }

  private JsonNode all() {
    return read(reader.list(caller)).get("data");
  }

  private static JsonNode read(String json) {
    return Json.MAPPER.readTree(json);
  }

  private static String body(String fields) {
    return ("{" + fields + "}").replace('\'', '"');
  }
}
