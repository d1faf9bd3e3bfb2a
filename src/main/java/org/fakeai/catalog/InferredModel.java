package org.fakeai.catalog;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model that no file defines: what its name lets expect, and usual values for the rest. */
final class InferredModel {

  private static final int WINDOW = 128_000;
  private static final int OUTPUT = 16_384;
  private static final String OWNER = "user";

  private static final List<String> OWNERS =
      List.of(
          "mixtral=mistralai",
          "mistral=mistralai",
          "deepseek=deepseek-ai",
          "gpt-oss=openai",
          "llama=meta-llama",
          "claude=anthropic",
          "gemini=google",
          "qwen=Qwen");

  private static final Pattern EMBEDS = word("embed(ding)?s?|bge|e5|gte|minilm|mpnet");
  private static final Pattern RANKS = word("rerank(er)?");
  private static final Pattern MODERATES = word("moderation|guard");
  private static final Pattern HEARS = word("whisper|transcribe|asr");
  private static final Pattern SPEAKS = word("tts");
  private static final Pattern DRAWS = word("dall-e|diffusion|flux|image");
  private static final Pattern SEES = word("vision|vl|llava|pixtral|omni|multimodal");
  private static final Pattern THINKS =
      word("gpt-oss|r1|reason(ing|er)?|think(ing)?|qwq|magistral");

  /** As OpenAI's own do. */
  private static final Pattern THINKS_IN_SECRET = word("o[1-9]");

  /** {@code 8x7b}, {@code 30b-a3b}, {@code 7b}. */
  private static final Pattern SIZE =
      Pattern.compile(
          "(?<![a-z0-9.])(?:(?<experts>\\d{1,3})x)?(?<billions>\\d{1,4}(?:\\.\\d{1,2})?)b"
              + "(?:-a(?<active>\\d{1,4}(?:\\.\\d{1,2})?)b)?(?![a-z0-9])");

  private InferredModel() {}

  static ModelProfile of(String name) {
    return new ModelProfile(
        name,
        owner(name),
        0,
        name,
        Optional.empty(),
        WINDOW,
        OUTPUT,
        Encoding.O200K_BASE,
        traits(name.toLowerCase(Locale.ROOT)));
  }

  private static String owner(String name) {
    int slash = name.indexOf('/');
    if (slash > 0) {
      return name.substring(0, slash);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return OWNERS.stream()
        .filter(known -> lower.contains(known.substring(0, known.indexOf('='))))
        .map(known -> known.substring(known.indexOf('=') + 1))
        .findFirst()
        .orElse(OWNER);
  }

  private static ModelTraits traits(String name) {
    ModelTraits kind = kind(name);
    return new ModelTraits(
        kind.input(),
        kind.output(),
        kind.features(),
        kind.reasoningEfforts(),
        kind.vision(),
        kind.trainingCutoff(),
        kind.price(),
        size(name),
        kind.latency());
  }

  private static ModelTraits kind(String name) {
    Set<Feature> none = EnumSet.noneOf(Feature.class);
    Set<Modality> text = EnumSet.of(Modality.TEXT);
    if (RANKS.matcher(name).find()) {
      return ModelTraits.of(text, EnumSet.of(Modality.RANKING), none);
    }
    if (EMBEDS.matcher(name).find()) {
      return ModelTraits.of(text, EnumSet.of(Modality.EMBEDDING), none);
    }
    if (MODERATES.matcher(name).find()) {
      return ModelTraits.of(text, EnumSet.of(Modality.MODERATION), none);
    }
    if (HEARS.matcher(name).find()) {
      return ModelTraits.of(EnumSet.of(Modality.AUDIO), text, none);
    }
    if (SPEAKS.matcher(name).find()) {
      return ModelTraits.of(text, EnumSet.of(Modality.AUDIO), none);
    }
    if (DRAWS.matcher(name).find()) {
      return ModelTraits.of(text, EnumSet.of(Modality.IMAGE), none);
    }
    return chat(name);
  }

  private static ModelTraits chat(String name) {
    Set<Feature> features =
        EnumSet.of(Feature.STREAMING, Feature.TOOLS, Feature.JSON_MODE, Feature.STRUCTURED_OUTPUTS);
    if (THINKS.matcher(name).find()) {
      features.add(Feature.REASONING);
      features.add(Feature.VISIBLE_REASONING);
    } else if (THINKS_IN_SECRET.matcher(name).find()) {
      features.add(Feature.REASONING);
    }
    Set<Modality> input = EnumSet.of(Modality.TEXT);
    if (SEES.matcher(name).find()) {
      input.add(Modality.IMAGE);
    }
    return ModelTraits.of(input, EnumSet.of(Modality.TEXT), features);
  }

  private static Optional<ModelSize> size(String name) {
    Matcher size = SIZE.matcher(name);
    if (!size.find()) {
      return Optional.empty();
    }
    double billions = Double.parseDouble(size.group("billions"));
    String experts = size.group("experts");
    if (experts != null) {
      int count = Integer.parseInt(experts);
      return Optional.of(
          new ModelSize(
              count * billions,
              OptionalDouble.empty(),
              OptionalInt.of(count),
              OptionalInt.empty()));
    }
    String active = size.group("active");
    return Optional.of(
        active == null
            ? ModelSize.dense(billions)
            : new ModelSize(
                billions,
                OptionalDouble.of(Double.parseDouble(active)),
                OptionalInt.empty(),
                OptionalInt.empty()));
  }

  private static Pattern word(String words) {
    return Pattern.compile("(?<![a-z0-9])(?:" + words + ")(?![a-z0-9])");
  }
}
