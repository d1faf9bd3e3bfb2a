package org.fakeai.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a model can do and what is known about it, as its file says. */
final class TraitFields {

  static final Set<String> NAMES =
      Set.of(
          "input",
          "output",
          "features",
          "reasoning_efforts",
          "vision",
          "training_cutoff",
          "price",
          "price_source",
          "price_date",
          "parameters",
          "latency");

  private static final List<String> EFFORTS =
      List.of("none", "minimal", "low", "medium", "high", "xhigh", "max");

  private static final String TOKENS = " of tokens";

  private final Fields fields;

  TraitFields(Fields fields) {
    this.fields = fields;
  }

  /** The traits; meaningless if a problem was noted. */
  ModelTraits traits() {
    Set<Modality> text = EnumSet.of(Modality.TEXT);
    return new ModelTraits(
        fields.words("input", Modality.class).orElse(text),
        fields.words("output", Modality.class).orElse(text),
        fields.words("features", Feature.class).orElse(EnumSet.of(Feature.STREAMING)),
        efforts(),
        vision(),
        cutoff(),
        price(),
        size(),
        latency());
  }

  private List<String> efforts() {
    List<String> efforts = fields.texts("reasoning_efforts");
    if (!EFFORTS.containsAll(efforts)) {
      fields.expect("reasoning_efforts", "a list of " + String.join(", ", EFFORTS));
    }
    return efforts;
  }

  private Optional<String> cutoff() {
    Optional<String> month = fields.text("training_cutoff");
    if (month.isPresent() && !month.get().matches("\\d{4}-(0[1-9]|1[0-2])")) {
      fields.expect("training_cutoff", "a year and month (2023-10)");
    }
    return month;
  }

  private Optional<VisionRule> vision() {
    Optional<Fields> group = fields.group("vision", Set.of("base", "tile", "patches", "factor"));
    if (group.isEmpty()) {
      return Optional.empty();
    }
    Fields rule = group.get();
    if (rule.has("patches") || rule.has("factor")) {
      rule.required("patches");
      int most = rule.whole("patches", "", 1, 100_000).orElse(1);
      return Optional.of(new VisionRule.Patches(most, rule.requiredDecimal("factor")));
    }
    rule.required("base");
    rule.required("tile");
    return Optional.of(
        new VisionRule.Tiles(
            rule.whole("base", TOKENS, 0, 100_000).orElse(0),
            rule.whole("tile", TOKENS, 0, 100_000).orElse(0)));
  }

  private Optional<ModelPrice> price() {
    return fields
        .group("price", Set.of("input", "cached_input", "output"))
        .map(
            price ->
                new ModelPrice(
                    price.requiredDecimal("input"),
                    price.decimal("cached_input"),
                    price.decimal("output"),
                    fields.required("price_source"),
                    priceDate()));
  }

  private LocalDate priceDate() {
    try {
      return LocalDate.parse(fields.required("price_date"));
    } catch (DateTimeException wrong) {
      if (fields.has("price_date")) {
        fields.expect("price_date", "a date (2024-05-13)");
      }
      return LocalDate.EPOCH;
    }
  }

  private Optional<ModelSize> size() {
    return fields
        .group("parameters", Set.of("billions", "active", "experts", "active_experts"))
        .map(
            size ->
                new ModelSize(
                    size.requiredDecimal("billions"),
                    size.decimal("active"),
                    count(size, "experts"),
                    count(size, "active_experts")));
  }

  private static OptionalInt count(Fields size, String name) {
    Optional<Integer> count = size.whole(name, "", 1, 100_000);
    return count.isPresent() ? OptionalInt.of(count.get()) : OptionalInt.empty();
  }

  private Optional<LatencyProfile> latency() {
    return fields
        .group("latency", Set.of("ttft_ms", "ttft_spread_ms", "itl_ms", "itl_spread_ms"))
        .map(
            times ->
                new LatencyProfile(
                    times.requiredDecimal("ttft_ms"),
                    times.decimal("ttft_spread_ms").orElse(0),
                    times.requiredDecimal("itl_ms"),
                    times.decimal("itl_spread_ms").orElse(0)));
  }
}
