package org.fakeai.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessTextTest {

  private final AccessText text = new AccessText();

  @Test
  void writesALineForEachCall() {
    text.add(new AccessLine(1_700_000_000_007L, "GET", "/health", 200, 1_234_567, "req_1", ""));
    text.add(
        new AccessLine(
            1_700_000_001_999L, "POST", "/v1/chat/completions", 503, 60_000, "req_2", "gpt-4o"));

    assertThat(text.take())
        .isEqualTo(
            """
            2023-11-14T22:13:20.007Z GET /health 200 1.23ms req_1
            2023-11-14T22:13:21.999Z POST /v1/chat/completions 503 0.06ms req_2 model=gpt-4o
            """);
    assertThat(text.isEmpty()).isTrue();
  }

  @Test
  void keepsOneCallOnOneLine() {
    text.add(new AccessLine(0, "G\nT", "/a b\u00e9", 200, 0, "req_1", "m\r\nx"));

    assertThat(text.take())
        .isEqualTo("1970-01-01T00:00:00.000Z G?T /a?b? 200 0.00ms req_1 model=m??x\n");
  }
}
