package org.fakeai.config.source;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MicroProfileConfigReaderTest {

  @TempDir Path folder;

  private ConfigReport read(ConfigSource... sources) {
    return MicroProfileConfigReader.read(Stream.of(sources), new Reading(folder).places());
  }

  @Test
  void higherOrdinalsWinWhateverTheOrder() {
    var report =
        read(
            new YamlConfigSource(file("ttft_ms: 1\nitl_ms: 1\nport: 1\nhost: file\n")),
            new Listed("env", 300, Map.of("FAKEAI_TTFT_MS", "2", "FAKEAI_SERVER__PORT", "2")),
            new Listed("system", 400, Map.of("java.version", "25", "fakeai.ttft_ms", "3")),
            new Listed("low", 100, Map.of("fakeai.host", "low", "fakeai.generation.itl_ms", "9")));

    assertThat(report.problems()).isEmpty();
    assertThat(report.config().latency().ttftMs()).isEqualTo(3);
    assertThat(report.config().latency().itlMs()).isEqualTo(1);
    assertThat(report.config().server().port()).isEqualTo(2);
    assertThat(report.config().server().host()).isEqualTo("file");
    assertThat(report.effective())
        .contains(
            new EffectiveSetting("ttft_ms", "3", "command line", true),
            new EffectiveSetting("port", "2", "environment (FAKEAI_SERVER__PORT)", true),
            new EffectiveSetting(
                "host", "file", folder.resolve("work/fakeai.yaml") + " line 4", true));
  }

  @Test
  void aRuntimesOwnSourceCountsAndIsNamed() {
    var report = read(new Listed("server.xml", 500, Map.of("fakeai.itl_ms", "fast")));

    assertThat(report.problems())
        .extracting(Problem::source)
        .containsExactly("server.xml (fakeai.itl_ms)");
  }

  @Test
  void aSourceThatListsNoNamesIsAsked() {
    var report = read(new Unlisted(Map.of("fakeai.itl_ms", "4")));

    assertThat(report.config().latency().itlMs()).isEqualTo(4);
  }

  @Test
  void valuesAreNotExpanded() {
    var report =
        read(
            new Listed(
                "system",
                400,
                Map.of("java.version", "25", "fakeai.api_keys", "sk-${user.name}-0123456789")));

    assertThat(report.config().access().apiKeys()).containsExactly("sk-${user.name}-0123456789");
    assertThat(report.config().access().requireApiKey()).isTrue();
  }

  @Test
  void theFilesProblemsAreReportedOnceWithTheirLines() {
    var report = read(new YamlConfigSource(file("port: 1\nprot: 2\n")));

    assertThat(report.problems())
        .extracting(Problem::source)
        .containsExactly(folder.resolve("work/fakeai.yaml") + " line 2");
  }

  @Test
  void theFileIsAnOrdinarySourceForOthers() {
    var source =
        new YamlConfigSource(
            file("generation: {ttft_ms: 3}\ncors_allowed_origins: [https://a, https://b]\n"));

    assertThat(source.getOrdinal()).isEqualTo(200);
    assertThat(source.getPropertyNames())
        .containsExactlyInAnyOrder("fakeai.ttft_ms", "fakeai.cors_allowed_origins");
    assertThat(source.getValue("fakeai.ttft_ms")).isEqualTo("3");
  }

  @Test
  void theFileIsRegisteredAsASource() {
    assertThat(ServiceLoader.load(ConfigSource.class).stream().map(ServiceLoader.Provider::type))
        .contains(YamlConfigSource.class);
  }

  @Test
  void theLaunchersPartNeedsNoMicroProfile() {
    noClasses()
        .that()
        .haveSimpleNameNotStartingWith("MicroProfile")
        .and()
        .doNotHaveSimpleName("YamlConfigSource")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.eclipse.microprofile..")
                .or(simpleNameStartingWith("MicroProfile"))
                .or(simpleName("YamlConfigSource")))
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.fakeai.config"));
  }

  private SettingSource file(String text) {
    var reading = new Reading(folder).yaml(text);
    return YamlFile.read(reading.places().path("fakeai.yaml"));
  }

  private record Listed(String getName, int getOrdinal, Map<String, String> values)
      implements ConfigSource {
    @Override
    public Set<String> getPropertyNames() {
      return values.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
      return values.get(name);
    }
  }

  private record Unlisted(Map<String, String> values) implements ConfigSource {
    @Override
    public String getName() {
      return "unlisted";
    }

    @Override
    public Set<String> getPropertyNames() {
      return Set.of();
    }

    @Override
    public @Nullable String getValue(String name) {
      return values.get(name);
    }
  }
}
