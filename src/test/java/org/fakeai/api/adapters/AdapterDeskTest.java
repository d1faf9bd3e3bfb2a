package org.fakeai.api.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.fakeai.catalog.CatalogReader;
import org.fakeai.catalog.LoraAdapter;
import org.fakeai.catalog.LoraAdapters;
import org.fakeai.catalog.ModelCatalog;
import org.fakeai.catalog.ModelDirectory;
import org.fakeai.catalog.ModelFile;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.config.FakeAiConfig.UnknownModels;
import org.fakeai.config.LiveConfig;
import org.fakeai.config.Part;
import org.fakeai.simulation.Settings;
import org.fakeai.wire.ApiException;
import org.fakeai.wire.ErrorCode;
import org.junit.jupiter.api.Test;

/** The configuration allows three adapters, for the model named base. */
class AdapterDeskTest {

  private static final ModelFile FILE =
      new ModelFile(
          "f",
          """
          models:
            - {id: gpt-4o, owned_by: system, context_window: 1000, aliases: [four]}
            - {id: base, owned_by: me, context_window: 10}
          """);

  private static final ModelFile LATER =
      new ModelFile(
          "l",
          """
          models:
            - {id: base, owned_by: me, context_window: 20}
            - {id: taken, owned_by: me, context_window: 30}
          """);

  private final AtomicReference<ModelFile> file = new AtomicReference<>(FILE);
  private final LiveConfig config = new LiveConfig(Settings.config());
  private final Part<ModelCatalog> catalog =
      config.part(it -> CatalogReader.read(List.of(file.get()), it.models()).catalog());
  private final LoraAdapters adapters = new LoraAdapters();
  private final ModelDirectory models = new ModelDirectory(catalog, adapters);
  private final AdapterDesk desk = new AdapterDesk(adapters, catalog, config);

  @Test
  void makesAModelOfAnAdapterUntilItIsUnloaded() {
    assertThat(load("sql")).isEqualTo("Success: LoRA adapter 'sql' added successfully.");
    assertThat(model("sql"))
        .returns("sql", ModelProfile::id)
        .returns("/adapters/sql", ModelProfile::root)
        .returns(10, ModelProfile::contextWindow)
        .satisfies(model -> assertThat(model.parent()).contains("base"));

    assertThat(desk.unload(new UnloadAdapter("sql")))
        .isEqualTo("Success: LoRA adapter 'sql' removed successfully.");
    assertThat(model("sql").parent()).isEmpty();
  }

  @Test
  void keepsAdaptersThroughAReload() {
    load("sql");
    load("taken");
    desk.load(new LoadAdapter("orphan", "/p", null, "gpt-4o"));

    file.set(LATER);
    config.replace(Settings.config(UnknownModels.REFUSE));

    assertThat(model("sql"))
        .returns("/adapters/sql", ModelProfile::root)
        .returns(20, ModelProfile::contextWindow);
    assertThat(model("taken"))
        .as("the model of the same name hides the adapter")
        .returns("taken", ModelProfile::root)
        .returns(30, ModelProfile::contextWindow);
    assertThat(models.find("orphan", config.current())).isEmpty();
    assertThat(models.models(config.current()))
        .extracting(ModelProfile::id)
        .containsExactly("base", "taken", "sql");

    file.set(FILE);
    config.replace(Settings.config());

    assertThat(models.models(config.current()))
        .extracting(ModelProfile::id)
        .containsExactly("base", "gpt-4o", "orphan", "sql", "taken");
    assertThat(model("orphan").contextWindow()).isEqualTo(1000);
  }

  @Test
  void listsTheSameUntilSomethingChanges() {
    List<ModelProfile> before = models.models(config.current());

    assertThat(models.models(config.current())).isSameAs(before);
    load("sql");
    assertThat(models.models(config.current())).isNotSameAs(before).hasSize(3);
  }

  @Test
  void takesTheModelThatTheLoaderNames() {
    desk.load(new LoadAdapter("sql", "/p", null, "gpt-4o"));

    assertThat(model("sql").contextWindow()).isEqualTo(1000);
  }

  @Test
  void refusesWhatIsLoadedUnlessItIsToBeReplaced() {
    load("sql");

    ApiException refusal = refusal(new LoadAdapter("sql", "/other", null, null));
    desk.load(new LoadAdapter("sql", "/new", true, null));

    assertThat(refusal).hasMessage("The lora adapter 'sql' has already been loaded.");
    assertThat(refusal.error().status()).isEqualTo(400);
    assertThat(model("sql").root()).isEqualTo("/new");
  }

  @Test
  void refusesNamesOfModels() {
    for (String name : List.of("gpt-4o", "four")) {
      ApiException refusal = refusal(new LoadAdapter(name, "/p", null, null));

      assertThat(refusal).hasMessage("'" + name + "' is the name of a model.");
      assertThat(refusal.param()).isEqualTo("lora_name");
    }
  }

  @Test
  void refusesMoreThanAreAllowed() {
    List.of("a", "b", "c").forEach(this::load);

    assertThat(refusal(new LoadAdapter("d", "/p", null, null)))
        .hasMessage("At most 3 lora adapters can be loaded; unload one first.");
  }

  @Test
  void refusesIncompleteOrders() {
    assertThat(refusal(new LoadAdapter(null, "/p", null, null)).param()).isEqualTo("lora_name");
    assertThat(refusal(new LoadAdapter("x", null, null, null)).param()).isEqualTo("lora_path");
    assertThat(refusal(new LoadAdapter(" ", "/p", null, null)).param()).isEqualTo("lora_name");
    assertThat(refusal(new LoadAdapter("a\nb", "/p", null, null)).param()).isEqualTo("lora_name");
  }

  @Test
  void findsNothingToUnload() {
    ApiException refusal =
        catchThrowableOfType(ApiException.class, () -> desk.unload(new UnloadAdapter("nobody")));

    assertThat(refusal).hasMessage("The lora adapter 'nobody' cannot be found.");
    assertThat(refusal.error()).isEqualTo(ErrorCode.MODEL_NOT_FOUND);
  }

  @Test
  void losesNothingWhenManyLoadAtOnce() {
    long loaded =
        IntStream.range(0, 64)
            .parallel()
            .filter(
                i ->
                    adapters.load(new LoraAdapter("a" + i, "/p", "base"), 40, false)
                        == LoraAdapters.Loading.DONE)
            .count();

    assertThat(loaded).isEqualTo(40);
    assertThat(adapters.all()).hasSize(40);
  }

  private ModelProfile model(String name) {
    return models.find(name, config.current()).orElseThrow();
  }

  private String load(String name) {
    return desk.load(new LoadAdapter(name, "/adapters/" + name, null, null));
  }

  private ApiException refusal(LoadAdapter order) {
    return catchThrowableOfType(ApiException.class, () -> desk.load(order));
  }
}
