package org.fakeai.api.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fakeai.simulation.json.JsonReader;
import org.fakeai.simulation.schema.SchemaCorpus;
import org.fakeai.simulation.schema.SchemaCorpus.Entry;
import org.fakeai.wire.ApiException;
import org.fakeai.wire.ErrorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every schema of the corpus as a response format, streamed and whole, with several seeds. */
class ChatSchemaCorpusTest {

  private static final int SEEDS = 3;
  private static final String QUESTION =
      "My name is Ann Lee, ann@example.org. Book 2 rooms in Paris from 2025-07-01, at most $250.50.";

  private static final ChatParts PARTS = new ChatParts(Map.of());

  @ParameterizedTest
  @ValueSource(strings = {"pydantic", "zod", "tools", "keywords"})
  void everyReplyIsValid(String family) {
    List<String> failures = new ArrayList<>();

    for (Entry entry : SchemaCorpus.family(family)) {
      for (int seed = 0; seed < SEEDS; seed++) {
        failures.addAll(failures(entry, seed));
      }
    }

    assertThat(failures).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = "hard")
  void whatIsRecursiveOrContradictoryIsValidOrRefusedWithItsPlace(String family) {
    List<String> failures = new ArrayList<>();
    int refused = 0;

    for (Entry entry : SchemaCorpus.family(family)) {
      for (int seed = 0; seed < SEEDS; seed++) {
        String request = request(entry, seed, false);
        ApiException refusal =
            catchThrowableOfType(ApiException.class, () -> PARTS.prepared(request).whole());
        if (refusal == null) {
          failures.addAll(failures(entry, seed));
        } else {
          refused++;
          assertThat(refusal.error()).isEqualTo(ErrorCode.INVALID_REQUEST);
          assertThat(refusal.param()).isEqualTo("response_format");
          assertThat(refusal)
              .message()
              .matches("Invalid schema for response_format 'form': (the schema|'/.*') .+\\.");
        }
      }
    }

    assertThat(failures).isEmpty();
    assertThat(refused).isBetween(30, 200);
    assertThat(PARTS.engine.accounts().failed()).isLessThanOrEqualTo(refused);
  }

  private List<String> failures(Entry entry, int seed) {
    String reply = PARTS.prepared(request(entry, seed, false)).whole();
    JsonNode whole = Assembled.essence(Assembled.read(reply));
    assertThat(Assembled.essence(PARTS.events(request(entry, seed, true))))
        .as(entry.name())
        .isEqualTo(whole);
    JsonNode choice = whole.at("/choices/0");
    assertThat(choice.get("finish_reason").stringValue()).as(entry.name()).isEqualTo("stop");
    String content = choice.get("content").stringValue();
    return SchemaCorpus.problems(entry.schema(), JsonReader.read(content).orElseThrow()).stream()
        .map(problem -> entry + ", seed " + seed + ": " + problem + " in " + content)
        .toList();
  }

  private static String request(Entry entry, int seed, boolean streamed) {
    String fields =
        ToolAsking.ask(QUESTION)
            + (",'seed':" + seed)
            + (streamed ? ",'stream':true,'stream_options':{'include_usage':true}" : "")
            + ",'response_format':{'type':'json_schema','json_schema':{'name':'form','schema':#}}";
    return Assembled.body(fields).replace("#", entry.schema().toJson());
  }
}
