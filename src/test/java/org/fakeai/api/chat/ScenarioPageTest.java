package org.fakeai.api.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.fakeai.JsonPart;
import org.fakeai.MarkdownBlocks;
import org.fakeai.MarkdownBlocks.Block;
import org.fakeai.config.script.DatasetFile;
import org.fakeai.config.script.ScenarioFile;
import org.fakeai.wire.ErrorBody;
import org.fakeai.wire.Json;
import org.fakeai.wire.RefusedReply;
import org.fakeai.wire.StreamingEndpoint.Prepared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What docs/scenarios.md shows is what happens. */
class ScenarioPageTest {

  @TempDir Path folder;

  @Test
  void rulesAnswerAsThePageSays() throws IOException {
    ChatParts parts = new ChatParts(Map.of());
    JsonNode answer = Json.MAPPER.createObjectNode();
    int checked = 0;
    for (Block block : MarkdownBlocks.of("scenarios.md")) {
      if (block.kind().equals("yaml")) {
        assertThat(ScenarioFile.read(block.text(), "page").problems()).isEmpty();
        Path file = Files.writeString(folder.resolve("scenario.yaml"), block.text());
        parts = new ChatParts(Map.of("scenario_file", file.toString()));
      } else if (block.kind().startsWith("json request")) {
        answer = answer(parts.prepare(block.text(), headers(block.kind())));
      } else if (block.kind().equals("json reply")) {
        JsonPart.check("reply " + checked, answer, Json.MAPPER.readTree(block.text()));
        checked++;
      }
    }
    assertThat(checked).isGreaterThanOrEqualTo(9);
  }

  @Test
  void theDatasetIsRead() {
    for (Block block : MarkdownBlocks.of("scenarios.md")) {
      if (block.kind().equals("jsonl")) {
        var reading = DatasetFile.read(block.text(), "page");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.dataset().responses()).containsExactly("Paris.", "Rome.");
      }
    }
  }

  private static Map<String, String> headers(String kind) {
    Map<String, String> headers = new HashMap<>();
    for (String pair : kind.substring("json request".length()).strip().split(" ")) {
      if (pair.contains("=")) {
        headers.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
      }
    }
    return headers;
  }

  private static JsonNode answer(Prepared prepared) {
    if (prepared instanceof RefusedReply refused) {
      ObjectNode answer = (ObjectNode) Json.MAPPER.readTree(ErrorBody.of(refused.failure()).json());
      answer.put("status", refused.failure().status());
      answer.set("headers", Json.MAPPER.valueToTree(refused.failure().headers()));
      return answer;
    }
    return Json.MAPPER.readTree(ChatJson.whole((ChatReply) prepared));
  }
}
