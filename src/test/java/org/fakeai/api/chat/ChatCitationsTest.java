package org.fakeai.api.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fakeai.wire.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChatCitationsTest {

  private static final String SEARCH =
      "'messages':[{'role':'user','content':'Tell me about tea'}],'web_search_options':{}";

  private final ChatParts parts = new ChatParts(Map.of());

  @Test
  void citesSourcesThatNobodyOwnsForSentences() {
    JsonNode message = whole("'model':'gpt-4o-search-preview'," + SEARCH).at("/choices/0/message");

    JsonNode first = message.at("/annotations/0");
    assertThat(first.get("type").asString()).isEqualTo("url_citation");
    assertThat(first.at("/url_citation/url").asString())
        .matches("https://www\\.example\\.com/[a-z0-9-]+");
    assertThat(first.at("/url_citation/title").asString()).isNotEmpty();
    String content = message.get("content").asString();
    String cited =
        content.substring(
            first.at("/url_citation/start_index").asInt(),
            first.at("/url_citation/end_index").asInt());
    assertThat(content).startsWith(cited);
    assertThat(cited).matches(".*\\S");
    assertThat(message.get("annotations").size()).isBetween(1, 3);
  }

  @Test
  void streamsThemBeforeTheFinishReason() {
    String body = "'model':'gpt-4o-search-preview'," + SEARCH;

    List<JsonNode> chunks =
        parts.events(body(body + ",'stream':true")).stream()
            .filter(event -> event.startsWith("{"))
            .map(Json.MAPPER::readTree)
            .toList();

    assertThat(chunks.get(chunks.size() - 2).at("/choices/0/delta/annotations"))
        .isEqualTo(whole(body).at("/choices/0/message/annotations"));
  }

  @Test
  void citesNothingWhereTheModelDoesNotSearch() {
    ChatReply reply = parts.reply(body("'model':'gpt-4o'," + SEARCH));

    assertThat(reply.headers()).containsEntry("x-fakeai-not-simulated", "web_search_options");
    assertThat(Json.MAPPER.readTree(reply.whole()).at("/choices/0/message/annotations")).isEmpty();
  }

  private JsonNode whole(String fields) {
    return Json.MAPPER.readTree(parts.reply(body(fields)).whole());
  }

  private static String body(String fields) {
    return ("{" + fields + "}").replace('\'', '"');
  }
}
