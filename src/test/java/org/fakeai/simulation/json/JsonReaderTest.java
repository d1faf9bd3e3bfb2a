package org.fakeai.simulation.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.fakeai.simulation.json.JsonValue.JsonNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "[]",
        "{}",
        "{\"b\":1,\"a\":[1.5,-2,\"x\"],\"c\":{\"d\":null}}",
        "\"quote \\\" slash \\\\ line \\n tab \\t bell \\u0007 ü 😀\""
      })
  void writesWhatItReads(String json) {
    assertThat(JsonReader.read(json).orElseThrow().toJson()).isEqualTo(json);
  }

  @Test
  void readsSpacesAndEscapes() {
    assertThat(JsonReader.read(" { \"a\\u0062\" : [ 1 , 2 ] } ").orElseThrow().toJson())
        .isEqualTo("{\"ab\":[1,2]}");
  }

  @Test
  void takesNumbersByTheirValue() {
    assertThat(JsonReader.read("[1.0,1e2,0.50]").orElseThrow().toJson()).isEqualTo("[1,100,0.5]");
    assertThat(new JsonNumber(new BigDecimal("1.00"))).isEqualTo(new JsonNumber(BigDecimal.ONE));
  }

  @Test
  void writesNumbersOfAnySizeShortly() {
    assertThat(new JsonNumber(new BigDecimal("1e300")).toJson()).isEqualTo("1E+300");
    assertThat(new JsonNumber(new BigDecimal("1e-999999")).toJson()).isEqualTo("1E-999999");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nul",
        "[1,]",
        "{\"a\":1,}",
        "{a:1}",
        "[1 2]",
        "01",
        "1.",
        "\"a",
        "\"\n\"",
        "'a'",
        "[",
        "1 2",
        "\"\\x\"",
        "1e9999"
      })
  void takesNothingElse(String text) {
    assertThat(JsonReader.read(text)).isEmpty();
  }

  @Test
  void endsWithTextThatIsNestedTooDeeply() {
    assertThat(JsonReader.read("[".repeat(100_000) + "]".repeat(100_000))).isEmpty();
  }
}
