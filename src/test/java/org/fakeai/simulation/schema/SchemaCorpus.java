package org.fakeai.simulation.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.fakeai.simulation.json.JsonReader;
import org.fakeai.simulation.json.JsonValue;
import org.fakeai.simulation.json.JsonValue.JsonObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas under {@code schemas}, one family a file, and an independent validator. */
final class SchemaCorpus {

  private static final JsonMapper JSON = new JsonMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private SchemaCorpus() {}

  /** A schema with its name in the corpus. */
  record Entry(String name, JsonValue schema) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Entry> family(String name) {
    try (InputStream file = SchemaCorpus.class.getResourceAsStream("/schemas/" + name + ".jsonl")) {
      return new BufferedReader(
              new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))
          .lines()
          .map(line -> (JsonObject) JsonReader.read(line).orElseThrow())
          .map(
              entry ->
                  new Entry(entry.text("name").orElseThrow(), entry.member("schema").orElseThrow()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What networknt's validator says against {@code value}; empty if it is valid. */
  static List<String> problems(JsonValue schema, JsonValue value) {
    Schema validator = REGISTRY.getSchema(JSON.readTree(schema.toJson()));
    JsonNode instance = JSON.readTree(value.toJson());
    return validator.validate(instance).stream().map(Error::toString).toList();
  }
}
