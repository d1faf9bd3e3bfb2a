package org.fakeai.api.adapters;

import jakarta.inject.Inject;
import org.fakeai.catalog.LoraAdapter;
import org.fakeai.catalog.LoraAdapters;
import org.fakeai.catalog.ModelCatalog;
import org.fakeai.config.FakeAiConfig.Models;
import org.fakeai.config.LiveConfig;
import org.fakeai.config.Part;
import org.fakeai.config.Snapshot;
import org.fakeai.kernel.Shared;
import org.fakeai.wire.Check;
import org.fakeai.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Loads and unloads adapters, and says so in vLLM's words. */
@Shared
final class AdapterDesk {

  private static final String NAME = "lora_name";
  private static final int LONGEST_NAME = 256;
  private static final int LONGEST_PATH = 4096;

  private final LoraAdapters adapters;
  private final Part<ModelCatalog> catalog;
  private final LiveConfig config;

  @Inject
  AdapterDesk(LoraAdapters adapters, Part<ModelCatalog> catalog, LiveConfig config) {
    this.adapters = adapters;
    this.catalog = catalog;
    this.config = config;
  }

  /**
   * Loads an adapter.
   *
   * @throws org.fakeai.wire.ApiException if it cannot be
   */
  String load(LoadAdapter request) {
    String name = given(NAME, request.loraName(), LONGEST_NAME);
    String path = given("lora_path", request.loraPath(), LONGEST_PATH);
    Snapshot now = config.current();
    ModelCatalog models = catalog.of(now);
    Models settings = now.config().models();
    if (models.defines(name)) {
      throw ErrorCode.INVALID_VALUE.at(NAME, "'%s' is the name of a model.".formatted(name));
    }
    String base = base(request.baseModelName(), settings, models);
    int most = settings.maxLoraAdapters();
    boolean replace = Boolean.TRUE.equals(request.loadInplace());
    return switch (adapters.load(new LoraAdapter(name, path, base), most, replace)) {
      case DONE -> "Success: LoRA adapter '%s' added successfully.".formatted(name);
      case ALREADY_LOADED ->
          throw ErrorCode.INVALID_VALUE.at(
              NAME, "The lora adapter '%s' has already been loaded.".formatted(name));
      case TOO_MANY ->
          throw ErrorCode.INVALID_REQUEST.at(
              NAME, "At most %d lora adapters can be loaded; unload one first.".formatted(most));
    };
  }

  /**
   * Takes an adapter away.
   *
   * @throws org.fakeai.wire.ApiException if there is none of this name
   */
  String unload(UnloadAdapter request) {
    String name = given(NAME, request.loraName(), LONGEST_NAME);
    if (!adapters.unload(name)) {
      throw ErrorCode.MODEL_NOT_FOUND.at(
          NAME, "The lora adapter '%s' cannot be found.".formatted(name));
    }
    return "Success: LoRA adapter '%s' removed successfully.".formatted(name);
  }

  private static String base(@Nullable String asked, Models settings, ModelCatalog models) {
    Check.length("base_model_name", asked, LONGEST_NAME);
    String base = asked == null ? settings.loraBaseModel() : asked;
    if (models.find(base).isEmpty()) {
      throw ErrorCode.INVALID_VALUE.at(
          "base_model_name", "The model '%s' does not exist.".formatted(base));
    }
    return base;
  }

  private static String given(String param, @Nullable String value, int longest) {
    String text = Check.required(param, value);
    Check.length(param, text, longest);
    if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
      throw ErrorCode.INVALID_VALUE.at(
          param, "'%s' must not be empty, nor hold control characters.".formatted(param));
    }
    return text;
  }
}
