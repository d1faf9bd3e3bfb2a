package org.fakeai.catalog;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.fakeai.config.FakeAiConfig.UnknownModels;
import org.jspecify.annotations.Nullable;

/**
 * Every model by every name. Fixed once read: of the names that clients make up, only the last is
 * remembered.
 */
public final class ModelCatalog {

  /** Stands for all models that the catalog does not list where names must be few. */
  public static final String OTHER = "other";

  private static final int LONGEST_NAME = 256;

  private final List<ModelProfile> models;
  private final Map<String, ModelProfile> byName;
  private final boolean acceptsUnknown;

  /** Load tools ask for the same name again and again; what it lets expect takes long to read. */
  private final AtomicReference<@Nullable ModelProfile> lastDerived = new AtomicReference<>();

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
        byName.put(alias, definition.profile().named(alias));
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
   * the last slash, the name without a date; failing those, what its name lets expect, if unknown
   * models are accepted. The profile's id is the name as given.
   */
  public Optional<ModelProfile> find(String name) {
    ModelProfile known = byName.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    ModelProfile last = lastDerived.get();
    if (last != null && last.id().equals(name)) {
      return Optional.of(last);
    }
    Optional<ModelProfile> derived = derive(name);
    derived.ifPresent(lastDerived::set);
    return derived;
  }

  /** Whether a file gives this very name to a model. */
  public boolean defines(String name) {
    return byName.containsKey(name);
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
    if (base == null && !acceptsUnknown) {
      return Optional.empty();
    }
    if (!ModelNames.isFineTuned(name)) {
      return Optional.of(base == null ? InferredModel.of(name) : base.named(name));
    }
    ModelProfile tuned =
        base == null ? InferredModel.of(ModelNames.simpler(name).orElse(name)) : base;
    return Optional.of(tuned.fineTuned(name, ModelNames.organization(name)));
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
}
