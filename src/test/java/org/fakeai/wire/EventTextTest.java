package org.fakeai.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTextTest {

  private final EventText text = new EventText();

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 9, 10, 99, 100, 1_000_000, Integer.MAX_VALUE})
  void writesNumbersInDigits(int number) {
    text.append(number);

    assertThat(text).hasToString(Integer.toString(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " plain",
        "say \"so\"",
        "back\\slash",
        "line\nend\t",
        "caf\u00e9",
        "\ud83d\ude00!",
        "\u007f"
      })
  void escapesAsJsonDoes(String value) {
    text.append(EventText.utf8("\"")).escaped(value).append(EventText.utf8("\""));

    assertThat(text).hasToString(Json.quoted(value));
    assertThat(Json.MAPPER.readValue(text.toString(), String.class)).isEqualTo(value);
  }

  @Test
  void growsWithWhatItHolds() {
    String long1 = "x".repeat(3000);

    text.append(long1).append(EventText.utf8("abcdef"), 2, 4).escaped(long1);

    assertThat(text).hasToString(long1 + "cd" + long1);
  }
}
