package org.fakeai.api.moderations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fakeai.config.LiveConfig;
import org.fakeai.config.source.ConfigReader;
import org.fakeai.kernel.Ids;
import org.fakeai.simulation.Settings;
import org.fakeai.simulation.engine.Engine;
import org.fakeai.simulation.safety.Category;
import org.fakeai.simulation.safety.SafetyEngine;
import org.fakeai.wire.ApiException;
import org.fakeai.wire.CallContext;
import org.fakeai.wire.Json;
import org.fakeai.wire.ReadyReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModerationEndpointTest {

  @Test
  void flagsWhatIsHarmful() {
    Moderation.Result result = only("{\"input\":\"I want to kill them.\"}");

    assertThat(result.flagged()).isTrue();
    assertThat(result.categories()).containsEntry("violence", true).containsEntry("hate", false);
    assertThat(result.categoryScores().get("violence")).isBetween(0.5, 1.0);
  }

  @Test
  void knowsEveryCategoryInEveryMap() {
    Moderation.Result result = only("{\"input\":\"Good morning\"}");

    for (Category category : Category.values()) {
      assertThat(result.categories()).containsEntry(category.label(), false);
      assertThat(result.categoryScores()).containsKey(category.label());
      assertThat(result.categoryAppliedInputTypes())
          .containsEntry(category.label(), List.of("text"));
    }
    assertThat(result.categories()).hasSize(13);
  }

  @Test
  void judgesEachTextByItself() {
    List<Moderation.Result> results =
        moderate("{\"input\":[\"Good morning\",\"I want to kill them.\"]}").results();

    assertThat(results).extracting(Moderation.Result::flagged).containsExactly(false, true);
  }

  @Test
  void judgesPartsTogetherAndNoImage() {
    String text = "{\"type\":\"text\",\"text\":\"Good morning\"}";
    String image =
        "{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/png;base64,AA==\"}}";

    Moderation.Result both = only("{\"input\":[" + text + "," + image + "]}");
    Moderation.Result alone = only("{\"input\":[" + text + "]}");
    Moderation.Result picture = only("{\"input\":[" + image + "]}");

    assertThat(both.categoryScores()).isEqualTo(alone.categoryScores());
    assertThat(both.categoryAppliedInputTypes())
        .containsEntry("violence", List.of("text", "image"))
        .containsEntry("hate", List.of("text"));
    assertThat(picture.categoryAppliedInputTypes())
        .containsEntry("violence", List.of("image"))
        .containsEntry("hate", List.of());
  }

  @Test
  void flagsFromTheThresholdThatIsSet() {
    String body = "{\"input\":\"I want to kill them.\"}";

    assertThat(only(Map.of("moderation_threshold", "0.99"), body).flagged()).isFalse();
    assertThat(only(Map.of("moderation_threshold", "0.3"), body).flagged()).isTrue();
  }

  @Test
  void takesTheNewestModelUnlessToldOtherwise() {
    assertThat(moderate("{\"input\":\"a\"}").model()).isEqualTo("omni-moderation-latest");
    assertThat(moderate("{\"input\":\"a\",\"model\":\"text-moderation-stable\"}").model())
        .isEqualTo("text-moderation-stable");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | input | missing_required_parameter",
        "{\"input\":[]} | input | empty_array",
        "{\"input\":[5]} | input[0] | invalid_type",
        "{\"input\":[\"a\",{}]} | input[1] | invalid_type",
        "{\"input\":[{\"type\":\"text\",\"text\":\"a\"},\"b\"]} | input[1] | invalid_type",
        "{\"input\":[{}]} | input[0].type | missing_required_parameter",
        "{\"input\":[{\"type\":\"smell\"}]} | input[0].type | invalid_value",
        "{\"input\":[{\"type\":\"text\"}]} | input[0].text | missing_required_parameter",
        "{\"input\":[{\"type\":\"text\",\"text\":5}]} | input[0].text | invalid_type",
        "{\"input\":[{\"type\":\"image_url\"}]} | input[0].image_url | missing_required_parameter",
        "{\"input\":[{\"type\":\"image_url\",\"image_url\":\"u\"}]} | input[0].image_url | invalid_type",
        "{\"input\":[{\"type\":\"image_url\",\"image_url\":{}}]} | input[0].image_url.url | missing_required_parameter",
        "{\"input\":[{\"type\":\"image_url\",\"image_url\":{\"url\":\"\"}}]} | input[0].image_url.url | invalid_value",
        "{\"input\":[{\"type\":\"image_url\",\"image_url\":{\"url\":\"u\"}}],\"model\":\"text-moderation-latest\"} | input | invalid_value",
      })
  void namesThePlaceThatIsWrong(String body, String param, String code) {
    ApiException failure = catchThrowableOfType(ApiException.class, () -> moderate(body));

    assertThat(failure.param()).isEqualTo(param);
    assertThat(failure.error().code()).isEqualTo(code);
  }

  @Test
  void refusesMoreThingsThanFitIntoOneAnswer() {
    String many = "\"a\",".repeat(2048) + "\"a\"";

    assertThat(
            catchThrowableOfType(ApiException.class, () -> moderate("{\"input\":[" + many + "]}"))
                .error()
                .code())
        .isEqualTo("array_above_max_length");
  }

  private static Moderation moderate(String body) {
    return moderate(Map.of(), body);
  }

  private static Moderation.Result only(String body) {
    return only(Map.of(), body);
  }

  private static Moderation.Result only(Map<String, String> settings, String body) {
    List<Moderation.Result> results = moderate(settings, body).results();
    assertThat(results).hasSize(1);
    return results.getFirst();
  }

  private static Moderation moderate(Map<String, String> settings, String body) {
    LiveConfig config =
        new LiveConfig(ConfigReader.forLauncher(settings, Map.of(), Path.of("target")).config());
    ModerationEndpoint endpoint =
        new ModerationEndpoint(
            Settings.models(config), new SafetyEngine(), new Engine(1, List.of()), new Ids(1));
    ReadyReply reply =
        endpoint.prepare(
            body.getBytes(StandardCharsets.UTF_8),
            null,
            new CallContext(
                "req_1",
                "POST",
                "/v1/moderations",
                true,
                0,
                name -> null,
                false,
                config.current()));
    Moderation moderation = (Moderation) reply.body();
    assertThat(Json.MAPPER.valueToTree(moderation).propertyNames())
        .containsExactly("id", "model", "results");
    return moderation;
  }
}
