package org.fakeai.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.fakeai.simulation.json.JsonReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValuesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"z\":1,\"a\":[true,false,null],\"m\":{\"k\":\"é😀\"}}",
        "[0.1,-1.5e10,12345678901234567890,1e-7]",
        "\"text\"",
        "null"
      })
  void saysWhatTheTextSays(String text) {
    assertThat(JsonValues.of(Json.MAPPER.readTree(text)))
        .isEqualTo(JsonReader.read(text).orElseThrow())
        .extracting(value -> value.toJson())
        .isEqualTo(JsonReader.read(text).orElseThrow().toJson());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "-1e400", "1e-400"})
  void survivesNumbersBeyondDoubles(String text) {
    assertThat(JsonValues.of(Json.MAPPER.readTree(text)).toJson()).isNotEmpty();
  }
}
