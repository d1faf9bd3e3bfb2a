package org.fakeai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    assertThat(reading.catalog().models()).hasSizeGreaterThan(50);
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
  void namesTheBaseOfAFineTunedModelAsItsParent() throws IOException {
    ModelProfile model = catalog(UnknownModels.REFUSE).find("ft:gpt-4o-mini:org::id").orElseThrow();

    assertThat(model.parent()).contains("gpt-4o-mini");
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
                Encoding.O200K_BASE));
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
      return CatalogReader.read(files, new Models(unknown, folder));
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
