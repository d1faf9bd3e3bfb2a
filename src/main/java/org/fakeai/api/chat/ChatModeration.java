package org.fakeai.api.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fakeai.simulation.engine.FinishReason;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.simulation.safety.Assessment;
import org.fakeai.simulation.safety.Category;
import org.fakeai.wire.Check;
import org.fakeai.wire.ErrorCode;
import org.fakeai.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code moderation} that a request asks for (OpenAI, API description, {@code
 * ModerationParam}).
 *
 * @param model as the client wrote it
 * @param blocksInput a flagged prompt is not answered
 * @param blocksOutput a flagged choice is left out
 */
record ChatModeration(String model, boolean blocksInput, boolean blocksOutput) {

  private static final String AT = "moderation";
  private static final String BLOCK = "block";
  private static final List<String> MODES = List.of("score", BLOCK);

  /**
   * What {@code fields} ask for; empty if there are none.
   *
   * @throws org.fakeai.wire.ApiException at the first that is wrong
   */
  static Optional<ChatModeration> of(@Nullable Map<String, JsonNode> fields) {
    if (fields == null) {
      return Optional.empty();
    }
    JsonNode model = Check.required(AT + ".model", present(fields.get("model")));
    if (!model.isString() || model.asString().isBlank()) {
      throw wrong(AT + ".model", "a string");
    }
    JsonNode policy = object(present(fields.get("policy")), AT + ".policy");
    return Optional.of(
        new ChatModeration(model.asString(), blocks(policy, "input"), blocks(policy, "output")));
  }

  private static boolean blocks(@Nullable JsonNode policy, String side) {
    String at = AT + ".policy." + side;
    JsonNode config = object(policy == null ? null : present(policy.get(side)), at);
    if (config == null) {
      return false;
    }
    JsonNode mode = Check.required(at + ".mode", present(config.get("mode")));
    if (!mode.isString()) {
      throw wrong(at + ".mode", "a string");
    }
    Check.oneOf(at + ".mode", mode.asString(), MODES);
    return mode.asString().equals(BLOCK);
  }

  /** The same plan without what this moderation leaves out; its tokens count all the same. */
  GenerationPlan filter(GenerationPlan plan, List<Assessment> output, double threshold) {
    if (!blocksOutput) {
      return plan;
    }
    List<GenerationPlan.Choice> choices = new ArrayList<>(plan.choices());
    for (int i = 0; i < choices.size(); i++) {
      if (!output.get(i).flagged(threshold).isEmpty()) {
        choices.set(i, new GenerationPlan.Choice(List.of(), FinishReason.CONTENT_FILTER));
      }
    }
    return new GenerationPlan(plan.usage(), choices, plan.pacing(), plan.fingerprint());
  }

  /** What the reply says about its prompt and its choices. */
  String json(Assessment input, List<Assessment> output, double threshold) {
    ObjectNode moderation = Json.MAPPER.createObjectNode();
    moderation.set("input", results(List.of(input), threshold));
    moderation.set("output", results(output, threshold));
    return moderation.toString();
  }

  private ObjectNode results(List<Assessment> found, double threshold) {
    ObjectNode results = Json.MAPPER.createObjectNode();
    results.put("type", "moderation_results").put("model", model);
    ArrayNode list = results.putArray("results");
    found.forEach(assessment -> list.add(result(assessment, threshold)));
    return results;
  }

  private ObjectNode result(Assessment found, double threshold) {
    Set<Category> flagged = found.flagged(threshold);
    ObjectNode result = Json.MAPPER.createObjectNode();
    result.put("type", "moderation_result").put("model", model);
    result.put("flagged", !flagged.isEmpty());
    ObjectNode categories = result.putObject("categories");
    ObjectNode scores = result.putObject("category_scores");
    ObjectNode inputs = result.putObject("category_applied_input_types");
    for (Category category : Category.values()) {
      categories.put(category.label(), flagged.contains(category));
      scores.put(category.label(), found.score(category));
      inputs.putArray(category.label()).add("text");
    }
    return result;
  }

  private static @Nullable JsonNode object(@Nullable JsonNode node, String at) {
    if (node != null && !node.isObject()) {
      throw wrong(at, "an object");
    }
    return node;
  }

  private static @Nullable JsonNode present(@Nullable JsonNode node) {
    return node == null || node.isNull() ? null : node;
  }

  private static RuntimeException wrong(String at, String expected) {
    return ErrorCode.INVALID_TYPE.at(
        at, "Invalid type for '" + at + "': expected " + expected + ".");
  }
}
