package org.fakeai.api.moderations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fakeai.simulation.safety.Assessment;
import org.fakeai.simulation.safety.Category;

/**
 * A moderation in OpenAI's form.
 *
 * @param id {@code modr-…}
 * @param model as the client wrote it
 * @param results one for each text, or one for all parts
 */
@Schema(description = "What was judged, and how.")
public record Moderation(
    @Schema(required = true) String id,
    @Schema(required = true) String model,
    @Schema(required = true, description = "One for each text, or one for all parts.")
        List<Result> results) {

  private static final String TEXT = "text";
  private static final String IMAGE = "image";

  public Moderation {
    results = List.copyOf(results);
  }

  /**
   * One judgement; every map has a key for each of OpenAI's thirteen categories.
   *
   * @param flagged whether any category is
   * @param categories which are
   * @param categoryScores 0 to 1
   * @param categoryAppliedInputTypes what was looked at: text, image or nothing
   */
  @Schema(name = "ModerationResult")
  public record Result(
      @Schema(required = true) boolean flagged,
      @Schema(required = true, ref = "ModerationCategories") Map<String, Boolean> categories,
      @Schema(required = true, ref = "ModerationScores") Map<String, Double> categoryScores,
      @Schema(required = true, ref = "ModerationInputTypes")
          Map<String, List<String>> categoryAppliedInputTypes) {

    static Result of(Judged judged, Assessment found, double threshold) {
      Map<String, Boolean> categories = new LinkedHashMap<>();
      Map<String, Double> scores = new LinkedHashMap<>();
      Map<String, List<String>> applied = new LinkedHashMap<>();
      Set<Category> flagged = found.flagged(threshold);
      for (Category category : Category.values()) {
        categories.put(category.label(), flagged.contains(category));
        scores.put(category.label(), found.score(category));
        applied.put(category.label(), applied(category, judged));
      }
      return new Result(!flagged.isEmpty(), categories, scores, applied);
    }

    private static List<String> applied(Category category, Judged judged) {
      boolean seesImages = judged.hasImage() && seesImages(category);
      if (!judged.hasText()) {
        return seesImages ? List.of(IMAGE) : List.of();
      }
      return seesImages ? List.of(TEXT, IMAGE) : List.of(TEXT);
    }

    /** The other categories are of text alone (OpenAI, "Moderation", content classifications). */
    private static boolean seesImages(Category category) {
      return switch (category) {
        case SEXUAL,
            VIOLENCE,
            VIOLENCE_GRAPHIC,
            SELF_HARM,
            SELF_HARM_INTENT,
            SELF_HARM_INSTRUCTIONS ->
            true;
        case HARASSMENT,
            HARASSMENT_THREATENING,
            HATE,
            HATE_THREATENING,
            ILLICIT,
            ILLICIT_VIOLENT,
            SEXUAL_MINORS ->
            false;
      };
    }
  }
}
