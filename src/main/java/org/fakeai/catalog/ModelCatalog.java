package org.fakeai.catalog;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fakeai.config.FakeAiConfig.UnknownModels;
import org.jspecify.annotations.Nullable;

/**
 * Every model by every name. Fixed once read: names that clients make up are answered and
 * forgotten.
 */
public final class ModelCatalog {

  /** Stands for all models that the catalog does not list where names must be few. */
  public static final String OTHER = "other";

  private static final int LONGEST_NAME = 256;
  private static final int UNKNOWN_WINDOW = 128_000;
  private static final int UNKNOWN_OUTPUT = 16_384;
  private static final String UNKNOWN_OWNER = "user";

  private final List<ModelProfile> models;
  private final Map<String, ModelProfile> byName;
  private final boolean acceptsUnknown;

  ModelCatalog(List<ModelDefinition> definitions, UnknownModels unknown) {
    this.models =
        definitions.stream()
            .map(ModelDefinition::profile)
            .sorted(Comparator.comparing(ModelProfile::id))
            .toList();
    this.byName = new HashMap<>();
    this.acceptsUnknown = unknown == UnknownModels.ACCEPT;
    for (ModelDefinition definition : definitions) {
      for (String alias : definition.aliases()) {
        byName.put(alias, variant(alias, definition.profile(), Optional.empty()));
      }
    }
    models.forEach(model -> byName.put(model.id(), model));
  }

  /** All models with a definition, by id. */
  public List<ModelProfile> models() {
    return models;
  }

  /**
   * The model of this name: its own definition, an alias, a fine-tuned model's base, the name after
   * the last slash, the name without a date; failing those, a usual one, if unknown models are
   * accepted. The profile's id is the name as given.
   */
  public Optional<ModelProfile> find(String name) {
    ModelProfile known = byName.get(name);
    return known != null ? Optional.of(known) : derive(name);
  }

  /** A name for counting: the listed model behind {@code name}, or {@link #OTHER}. */
  public String label(String name) {
    ModelProfile known = byName.get(name);
    if (known == null) {
      known = base(name);
    }
    return known == null ? OTHER : known.id();
  }

  private Optional<ModelProfile> derive(String name) {
    if (name.isBlank() || name.length() > LONGEST_NAME || hasControls(name)) {
      return Optional.empty();
    }
    ModelProfile base = base(name);
    if (base != null) {
      boolean tuned = ModelNames.isFineTuned(name);
      return Optional.of(variant(name, base, tuned ? Optional.of(base.id()) : Optional.empty()));
    }
    return acceptsUnknown ? Optional.of(unknown(name)) : Optional.empty();
  }

  private @Nullable ModelProfile base(String name) {
    if (name.length() > LONGEST_NAME) {
      return null;
    }
    Optional<String> simpler = ModelNames.simpler(name);
    while (simpler.isPresent()) {
      ModelProfile known = byName.get(simpler.get());
      if (known != null) {
        return known;
      }
      simpler = ModelNames.simpler(simpler.get());
    }
    return null;
  }

  private static boolean hasControls(String name) {
    return name.chars().anyMatch(Character::isISOControl);
  }

  private static ModelProfile variant(String name, ModelProfile of, Optional<String> parent) {
    return new ModelProfile(
        name,
        of.ownedBy(),
        of.created(),
        of.root(),
        parent,
        of.contextWindow(),
        of.maxOutputTokens(),
        of.encoding());
  }

  private static ModelProfile unknown(String name) {
    return new ModelProfile(
        name,
        UNKNOWN_OWNER,
        0,
        name,
        Optional.empty(),
        UNKNOWN_WINDOW,
        UNKNOWN_OUTPUT,
        Encoding.O200K_BASE);
  }
}
