package org.fakeai.api.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.fakeai.JsonPart;
import org.fakeai.MarkdownBlocks;
import org.fakeai.MarkdownBlocks.Block;
import org.fakeai.config.LiveConfig;
import org.fakeai.config.script.ScenarioDefinition;
import org.fakeai.config.source.ConfigReader;
import org.fakeai.journal.Journal;
import org.fakeai.journal.Verification;
import org.fakeai.simulation.engine.FinishReason;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.simulation.engine.Pacing;
import org.fakeai.simulation.engine.Planner;
import org.fakeai.simulation.engine.Segment;
import org.fakeai.simulation.scenario.Scenario;
import org.fakeai.simulation.text.ReplyVocabulary;
import org.fakeai.simulation.tokens.TokenText;
import org.fakeai.simulation.tokens.TokenUsage;
import org.fakeai.simulation.tokens.Tokenizer;
import org.fakeai.wire.ApiException;
import org.fakeai.wire.CallContext;
import org.fakeai.wire.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What docs/journal.md shows is what happens. */
class JournalPageTest {

  private static final Tokenizer TOKENIZER = new Tokenizer();

  private final LiveConfig config =
      new LiveConfig(ConfigReader.forLauncher(Map.of(), Map.of(), Path.of("target")).config());
  private final Journal journal = new Journal(config, () -> 1_700_000_000_000L);
  private final AdminDesk desk =
      new AdminDesk(
          journal,
          config.part(it -> Scenario.of(ScenarioDefinition.NONE, TOKENIZER, Optional.empty())),
          config.part(
              it -> new Planner(it, TOKENIZER, new ReplyVocabulary(TOKENIZER), new AtomicLong())),
          config);

  @Test
  void entriesAndVerificationsAreAsThePageSays() {
    note("req_1", "asks for the weather", calling("get_weather"));
    note("req_2", "asks for the weather", calling("get_weather"));
    note("req_3", "", saying());

    JsonNode answer = Json.MAPPER.createObjectNode();
    int status = 0;
    int checked = 0;
    for (Block block : MarkdownBlocks.of("journal.md")) {
      if (block.kind().equals("json entry")) {
        var oldest = desk.find(request("{\"filter\":{}}").filter(), null).data().getLast();
        assertThat(json(oldest)).isEqualTo(Json.MAPPER.readTree(block.text()));
      } else if (block.kind().equals("json verify")) {
        Verification verification = desk.verify(request(block.text()));
        status = verification.ok() ? 200 : 417;
        answer = json(verification);
      } else if (block.kind().startsWith("json ")) {
        assertThat(block.kind()).isEqualTo("json " + status);
        JsonPart.check("answer " + checked, answer, Json.MAPPER.readTree(block.text()));
        checked++;
      }
    }
    assertThat(checked).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"filter\":{\"tol\":\"f\"}} | filter.tol",
        "{\"exact\":1} | exact",
        "{\"exactly\":1,\"at_most\":2} | exactly",
        "{\"exactly\":-1} | exactly",
        "{\"filter\":{\"status\":\"abc\"}} | filter.status",
        "{\"filter\":{\"status\":[]}} | filter.status",
        "{\"filter\":{\"since\":\"yesterday\"}} | filter.since"
      })
  void refusesWhatMakesNoSense(String body, String param) {
    assertThat(catchThrowableOfType(ApiException.class, () -> desk.verify(request(body))).param())
        .isEqualTo(param);
  }

  @Test
  void findsByTimeAndStatus() {
    note("req_1", "", saying());

    assertThat(find("{\"since\":\"2023-11-14T22:13:20Z\",\"status\":200}")).isEqualTo(1);
    assertThat(find("{\"since\":1700000000001}")).isZero();
    assertThat(find("{\"status\":\"2xx\",\"endpoint\":\"/v1/chat/*\"}")).isEqualTo(1);
  }

  @Test
  void beginsAnew() {
    note("req_1", "", saying());

    assertThat(desk.reset("somebody").requestsRemoved()).isZero();
    assertThat(desk.reset(null).requestsRemoved()).isEqualTo(1);
    assertThat(find("{}")).isZero();
  }

  private int find(String filter) {
    return desk.find(request("{\"filter\":" + filter + "}").filter(), 5).data().size();
  }

  private void note(String id, String rule, GenerationPlan plan) {
    var call =
        new CallContext(
            id, "POST", "/v1/chat/completions", true, 0, name -> null, false, config.current());
    call.model("gpt-4o");
    call.rule(rule);
    journal.note(call, 200, new PlannedOnly(plan));
  }

  private static GenerationPlan calling(String tool) {
    var call = new Segment.Call(Segment.Call.Kind.FUNCTION, tool, TokenText.EMPTY);
    return plan(new GenerationPlan.Choice(List.of(call), FinishReason.TOOL_CALLS));
  }

  private static GenerationPlan saying() {
    return plan(
        new GenerationPlan.Choice(
            List.of(new Segment.Content(TokenText.EMPTY)), FinishReason.STOP));
  }

  private static GenerationPlan plan(GenerationPlan.Choice choice) {
    return new GenerationPlan(
        new TokenUsage(10, 5), List.of(choice), new Pacing.Planned(List.of()), "fp_0123456789");
  }

  private static VerifyRequest request(String body) {
    return Json.MAPPER.readValue(body, VerifyRequest.class);
  }

  private static JsonNode json(Object value) {
    return Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(value));
  }
}
