package org.fakeai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.fakeai.config.FakeAiConfig.Models;
import org.fakeai.config.FakeAiConfig.UnknownModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelCatalogTest {

  private static final Path BUNDLED = Path.of("src/main/webapp/WEB-INF/models");

  @Test
  void readsTheFilesOfTheApplicationWithoutAProblem() throws IOException {
    CatalogReading reading = read(UnknownModels.ACCEPT, Optional.empty());

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.catalog().models()).hasSizeGreaterThan(130);
  }

  @ParameterizedTest
  @CsvSource({
    "gpt-4o, gpt-4o, 128000, 16384, O200K_BASE",
    "gpt-4o-2024-05-13, gpt-4o, 128000, 4096, O200K_BASE",
    "gpt-4, gpt-4, 8192, 8192, CL100K_BASE",
    "gpt-4-0314, gpt-4, 8192, 8192, CL100K_BASE",
    "openai/gpt-4o, gpt-4o, 128000, 16384, O200K_BASE",
    "openai/gpt-oss-20b, openai/gpt-oss-20b, 131072, 131072, O200K_BASE",
    "azure/openai/gpt-oss-20b, openai/gpt-oss-20b, 131072, 131072, O200K_BASE",
    "ft:gpt-4o-mini:org::id, gpt-4o-mini, 128000, 16384, O200K_BASE",
    "ft:gpt-3.5-turbo-0125:org:name:id, gpt-3.5-turbo, 16385, 4096, CL100K_BASE",
    "claude-3-opus-20240229, claude-3-opus, 200000, 4096, O200K_BASE",
    "gpt-4-2031-01-01, gpt-4, 8192, 8192, CL100K_BASE"
  })
  void followsNamesOfVariants(String name, String root, int window, int output, Encoding encoding)
      throws IOException {
    ModelProfile model = catalog(UnknownModels.REFUSE).find(name).orElseThrow();

    assertThat(model)
        .returns(name, ModelProfile::id)
        .returns(root, ModelProfile::root)
        .returns(window, ModelProfile::contextWindow)
        .returns(output, ModelProfile::maxOutputTokens)
        .returns(encoding, ModelProfile::encoding);
  }

  @Test
  void namesTheBaseAndTheOwnerOfAFineTunedModel() throws IOException {
    ModelProfile model =
        catalog(UnknownModels.REFUSE).find("ft:gpt-4o-mini:acme::id").orElseThrow();

    assertThat(model.parent()).contains("gpt-4o-mini");
    assertThat(model.ownedBy()).isEqualTo("acme");
  }

  @Test
  void knowsEveryModelThatTheApiDescriptionNames() throws IOException {
    ModelCatalog catalog = catalog(UnknownModels.REFUSE);

    List<String> names =
        Files.readAllLines(Path.of("src/test/resources/catalog/openai-models.txt"));

    assertThat(names).hasSizeGreaterThan(100).allMatch(name -> catalog.find(name).isPresent());
  }

  @Test
  void readsAllThatAFileSays() throws IOException {
    ModelTraits traits =
        catalog(UnknownModels.REFUSE).find("openai/gpt-oss-20b").orElseThrow().traits();

    assertThat(traits.reasoningEfforts()).containsExactly("low", "medium", "high");
    assertThat(traits.features()).contains(Feature.TOOLS, Feature.REASONING);
    assertThat(traits.trainingCutoff()).contains("2024-06");
    assertThat(traits.price()).map(ModelPrice::cachedInput).contains(OptionalDouble.of(0.075));
    assertThat(traits.size())
        .contains(new ModelSize(21, OptionalDouble.of(3.6), OptionalInt.of(32), OptionalInt.of(4)));
    assertThat(traits.latency()).contains(new LatencyProfile(300, 60, 15, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "gpt-4o, TILES 85 170",
    "gpt-4o-mini-2024-07-18, TILES 2833 5667",
    "o3, TILES 75 150",
    "gpt-5, TILES 70 140",
    "gpt-4.1-mini, PATCHES 1536 1.62",
    "gpt-5-nano, PATCHES 1536 2.46",
    "o4-mini, PATCHES 1536 1.72"
  })
  void knowsHowAModelCountsImages(String name, String rule) throws IOException {
    VisionRule vision =
        catalog(UnknownModels.REFUSE).find(name).orElseThrow().traits().vision().orElseThrow();

    String shown =
        switch (vision) {
          case VisionRule.Tiles(int base, int tile) -> "TILES " + base + " " + tile;
          case VisionRule.Patches(int most, double factor) -> "PATCHES " + most + " " + factor;
        };
    assertThat(shown).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "house/Great-30B-A3B-VL, house, 'TEXT IMAGE', TEXT, false, 30 3.0",
    "mixtral-9x4b-custom, mistralai, TEXT, TEXT, false, 36 9x",
    "some-model-r1-7b, user, TEXT, TEXT, true, 7",
    "my-embedding-v2, user, TEXT, EMBEDDING, false, ''",
    "org/bge-reranker-9, org, TEXT, RANKING, false, ''",
    "whisper-large-v9, user, AUDIO, TEXT, false, ''",
    "deepseek-v9, deepseek-ai, TEXT, TEXT, false, ''"
  })
  void expectsOfUnknownModelsWhatTheirNamesSay(
      String name, String owner, String input, String output, boolean thinks, String size)
      throws IOException {
    ModelProfile model = catalog(UnknownModels.ACCEPT).find(name).orElseThrow();

    ModelTraits traits = model.traits();
    assertThat(model.ownedBy()).isEqualTo(owner);
    assertThat(traits.input()).extracting(Enum::name).containsExactly(input.split(" "));
    assertThat(traits.output()).extracting(Enum::name).containsExactly(output.split(" "));
    assertThat(traits.has(Feature.REASONING)).isEqualTo(thinks);
    assertThat(traits.size().map(ModelCatalogTest::shown).orElse("")).isEqualTo(size);
  }

  private static String shown(ModelSize size) {
    StringBuilder shown = new StringBuilder().append(Math.round(size.billions()));
    size.activeBillions().ifPresent(active -> shown.append(' ').append(active));
    size.experts().ifPresent(experts -> shown.append(' ').append(experts).append('x'));
    return shown.toString();
  }

  @Test
  void saysWhatWasProbablyMeant(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("own.yaml"),
        """
        family: {owned_by: me, context_window: 10, featurs: [tools]}
        models:
          - id: one
            input: [text, imge]
            price: {inputs: 3}
          - id: two
            vision: {base: 85}
            latency: {ttft_ms: fast, itl_ms: 3}
            reasoning_efforts: [lots]
            training_cutoff: 2023
            parameters: {billions: 8, experts: 0}
            price: {input: 1}
            price_source: hearsay
            price_date: tomorrow
        """);

    CatalogReading reading = read(UnknownModels.REFUSE, Optional.of(folder.toString()));

    assertThat(reading.problems())
        .extracting(problem -> problem.line() + ": " + problem.advice())
        .containsExactly(
            "1: unknown field \"featurs\"; did you mean \"features\"?",
            "3: \"price_source\" is missing",
            "3: \"price_date\" is missing",
            "4: unknown word \"imge\" in \"input\"; did you mean \"image\"?",
            "5: unknown field \"inputs\"; did you mean \"input\"?",
            "5: \"input\" is missing",
            "7: \"tile\" is missing",
            "8: \"ttft_ms\" must be a number that is not negative, not \"fast\"",
            "9: \"reasoning_efforts\" must be a list of none, minimal, low, medium, high, xhigh, max, not \"…\"",
            "10: \"training_cutoff\" must be a year and month (2023-10), not \"2023\"",
            "11: \"experts\" must be a number from 1 to 100000, not \"0\"",
            "14: \"price_date\" must be a date (2024-05-13), not \"tomorrow\"");
  }

  @Test
  void answersUnknownNamesWithoutRememberingThem() throws IOException {
    ModelCatalog catalog = catalog(UnknownModels.ACCEPT);
    List<ModelProfile> before = catalog.models();

    Optional<ModelProfile> found = catalog.find("house-of-cards");

    assertThat(found).map(ModelProfile::contextWindow).contains(128_000);
    assertThat(catalog.models()).isEqualTo(before);
    assertThat(catalog.label("house-of-cards")).isEqualTo(ModelCatalog.OTHER);
    assertThat(catalog.label("openai/gpt-4o")).isEqualTo("gpt-4o");
  }

  @Test
  void refusesUnknownNamesIfSet() throws IOException {
    assertThat(catalog(UnknownModels.REFUSE).find("house-of-cards")).isEmpty();
  }

  @Test
  void refusesNamesThatCannotBeAModels() throws IOException {
    ModelCatalog catalog = catalog(UnknownModels.ACCEPT);

    assertThat(Stream.of("", " ", "a\nb", "x".repeat(257)).map(catalog::find))
        .containsOnly(Optional.empty());
  }

  @Test
  void letsTheOperatorReplaceAndAddModels(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("own.yaml"),
        """
        family: {owned_by: me}
        models:
          - {id: gpt-4o, context_window: 1000}
          - {id: house/of-cards, context_window: 2000, max_output_tokens: 10, created: 7}
        """);

    CatalogReading reading = read(UnknownModels.REFUSE, Optional.of(folder.toString()));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.catalog().find("gpt-4o")).map(ModelProfile::contextWindow).contains(1000);
    assertThat(reading.catalog().find("house/of-cards"))
        .contains(
            new ModelProfile(
                "house/of-cards",
                "me",
                7,
                "house/of-cards",
                Optional.empty(),
                2000,
                10,
                Encoding.O200K_BASE,
                ModelTraits.of(
                    Set.of(Modality.TEXT), Set.of(Modality.TEXT), Set.of(Feature.STREAMING))));
  }

  @Test
  void readsTheExampleOfThePage(@TempDir Path folder) throws IOException {
    String page = Files.readString(Path.of("docs/models.md"));
    String example = page.substring(page.indexOf("```yaml\n") + 8);
    Files.writeString(folder.resolve("a.yaml"), example.substring(0, example.indexOf("```")));

    CatalogReading reading = read(UnknownModels.REFUSE, Optional.of(folder.toString()));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.catalog().find("rocket")).map(ModelProfile::maxOutputTokens).contains(8192);
  }

  @Test
  void findsEveryProblemOfEveryFileWithItsLine(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("a.yaml"),
        """
        family:
          owned_by: me
          windows: 3
        models:
          - id: one
            context_window: many
          - context_window: 10
            encoding: p50k_base
          - id: two
            context_window: 10
            max_output_tokens: 11
            created: yesterday
          - id: three
            context_window: 10
          - id: three
            context_window: 10
        """);
    Files.writeString(folder.resolve("b.yml"), "models:\n  - {id: [}\n");
    Files.writeString(folder.resolve("notes.txt"), "not a model file");

    CatalogReading reading = read(UnknownModels.REFUSE, Optional.of(folder.toString()));

    assertThat(reading.problems())
        .extracting(problem -> Path.of(problem.file()).getFileName() + ":" + problem.line())
        .containsExactly(
            "a.yaml:3",
            "a.yaml:6",
            "a.yaml:7",
            "a.yaml:8",
            "a.yaml:11",
            "a.yaml:12",
            "a.yaml:15",
            "b.yml:2");
  }

  @Test
  void saysThatTheFolderIsMissing() throws IOException {
    CatalogReading reading = read(UnknownModels.ACCEPT, Optional.of("no/such/folder"));

    assertThat(reading.problems())
        .extracting(ModelProblem::text)
        .containsExactly("models_path: is not a readable folder: no/such/folder");
  }

  private static ModelCatalog catalog(UnknownModels unknown) throws IOException {
    return read(unknown, Optional.empty()).catalog();
  }

  private static CatalogReading read(UnknownModels unknown, Optional<String> folder)
      throws IOException {
    try (Stream<Path> paths = Files.list(BUNDLED)) {
      List<ModelFile> files = paths.sorted().map(ModelCatalogTest::file).toList();
      return CatalogReader.read(files, new Models(unknown, folder, "base", 3));
    }
  }

  private static ModelFile file(Path path) {
    try {
      return new ModelFile(path.getFileName().toString(), Files.readString(path));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
