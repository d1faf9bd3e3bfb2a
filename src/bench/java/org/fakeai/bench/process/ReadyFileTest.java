package org.fakeai.bench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadyFileTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "8123",
        "8123\n",
        "http://127.0.0.1:8123/v1",
        "127.0.0.1:8123",
        "port=8123",
        "{\"pid\":99,\"port\":8123}"
      })
  void findsThePort(String content) {
    assertThat(ReadyFile.port(content)).isEqualTo(8123);
  }

  @Test
  void refusesAFileWithoutAPort() {
    assertThatThrownBy(() -> ReadyFile.port("ready")).isInstanceOf(IllegalArgumentException.class);
  }
}
