package org.fakeai.simulation.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.facts.Facts;
import org.fakeai.simulation.schema.Instance.Made;
import org.fakeai.simulation.schema.SchemaCorpus.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every schema of the corpus, each with several seeds, held against another validator. */
class SchemaCorpusTest {

  private static final int SEEDS = 3;

  private static final Facts TALKATIVE =
      Facts.of(
          List.of(
              "My name is Ann Lee, I live in Paris and my email is ann@example.org.",
              "Book 2 rooms from 2025-07-01 until 2025-07-05 for order ORD-12345, at most $250.50."
                  + " See https://example.com/x?y=1 and search for \"quiet hotels\"."));

  @ParameterizedTest
  @ValueSource(strings = {"pydantic", "zod", "tools", "keywords"})
  void everyInstanceIsValid(String family) {
    List<String> failures = new ArrayList<>();

    SchemaCorpus.family(family).forEach(entry -> failures.addAll(failures(entry, false)));

    assertThat(failures).isEmpty();
  }

  @Test
  void whatIsRecursiveOrContradictoryIsValidOrRefusedWithItsPlace() {
    List<String> failures = new ArrayList<>();

    SchemaCorpus.family("hard").forEach(entry -> failures.addAll(failures(entry, true)));

    assertThat(failures).isEmpty();
  }

  @Test
  void instancesEndBeforeTheDefaultMaximumOfTokens() {
    List<Integer> sizes = new ArrayList<>();
    for (String family : List.of("pydantic", "zod", "tools")) {
      for (Entry entry : SchemaCorpus.family(family)) {
        CompiledSchema schema = (CompiledSchema) CompiledSchema.compile(entry.schema());
        for (int seed = 0; seed < SEEDS; seed++) {
          sizes.add(((Made) schema.instance(new Seeds(seed), TALKATIVE)).json().length());
        }
      }
    }
    sizes.sort(null);

    assertThat(sizes.get(sizes.size() / 2)).isLessThan(300);
    assertThat(sizes.get(sizes.size() - 1)).isLessThan(6000);
  }

  @Test
  void theCorpusIsLargeEnough() {
    long served =
        Stream.of("pydantic", "zod", "tools", "keywords")
            .mapToLong(family -> SchemaCorpus.family(family).size())
            .sum();

    assertThat(served).isGreaterThanOrEqualTo(300);
    assertThat(SchemaCorpus.family("hard")).hasSizeGreaterThanOrEqualTo(50);
  }

  private static List<String> failures(Entry entry, boolean mayBeRefused) {
    List<String> failures = new ArrayList<>();
    Compilation compilation = CompiledSchema.compile(entry.schema());
    switch (compilation) {
      case SchemaProblem problem -> {
        if (!mayBeRefused) {
          failures.add(entry + ": " + problem);
        }
      }
      case CompiledSchema schema -> {
        for (int seed = 0; seed < SEEDS; seed++) {
          failures.addAll(failures(entry, schema, seed, Facts.NONE, mayBeRefused));
          failures.addAll(failures(entry, schema, seed, TALKATIVE, mayBeRefused));
        }
      }
    }
    return failures;
  }

  private static List<String> failures(
      Entry entry, CompiledSchema schema, int seed, Facts facts, boolean mayBeRefused) {
    Instance instance = schema.instance(new Seeds(seed), facts);
    assertThat(schema.instance(new Seeds(seed), facts)).isEqualTo(instance);
    return switch (instance) {
      case SchemaProblem problem ->
          mayBeRefused
              ? List.of()
              : List.of(entry + ": " + problem + " " + entry.schema().toJson());
      case Made made ->
          SchemaCorpus.problems(entry.schema(), made.value()).stream()
              .map(problem -> entry + ": " + problem + " in " + made.value().toJson())
              .toList();
    };
  }
}
