package org.fakeai.bootstrap;

import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fakeai.catalog.ModelCatalog;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.config.LiveConfig;
import org.fakeai.config.Part;
import org.fakeai.config.Snapshot;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.engine.GenerationRequest;
import org.fakeai.simulation.engine.Planner;
import org.fakeai.simulation.engine.PromptMessage;
import org.fakeai.simulation.engine.PromptMessage.Role;

/**
 * Plans a reply in each encoding before anybody asks: the encodings' tables take 70 to 170 ms each
 * when they are first used.
 */
@Shared
final class WarmUp {

  private static final List<String> MODELS = List.of("gpt-4o", "gpt-4");

  private final LiveConfig config;
  private final Part<ModelCatalog> catalog;
  private final Part<Planner> planner;

  @Inject
  WarmUp(LiveConfig config, Part<ModelCatalog> catalog, Part<Planner> planner) {
    this.config = config;
    this.catalog = catalog;
    this.planner = planner;
  }

  void run() {
    Snapshot now = config.current();
    MODELS.forEach(
        model ->
            catalog.of(now).find(model).ifPresent(found -> planner.of(now).plan(request(found))));
  }

  private static GenerationRequest request(ModelProfile model) {
    return new GenerationRequest(
        model,
        List.of(new PromptMessage(Role.USER, "", "Say something about the weather, please.")),
        1,
        OptionalInt.of(100),
        0,
        true,
        List.of(),
        OptionalLong.empty(),
        0);
  }
}
