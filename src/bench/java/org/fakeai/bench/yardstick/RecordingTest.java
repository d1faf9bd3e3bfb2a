package org.fakeai.bench.yardstick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordingTest {
  private static final String ROLE =
      "{\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}";
  private static final String END = "{\"choices\":[{\"delta\":{},\"finish_reason\":\"length\"}]}";

  @Test
  void findsTheTokensBetweenHeadAndEnd() {
    assertThat(recording(ROLE, token("a"), token("b"), END).tokens())
        .isEqualTo(new TokenSpan(1, 2));
  }

  @Test
  void takesEveryEventForATokenWhereThereIsNothingElse() {
    assertThat(recording(token("a"), token("b")).tokens().count()).isEqualTo(2);
  }

  @Test
  void repeatsTheTokensAlone() {
    assertThat(recording(ROLE, token("a"), token("b"), END).withTokens(3).events())
        .containsExactly(ROLE, token("a"), token("b"), token("a"), END);
  }

  @Test
  void refusesAStreamWithoutAToken() {
    Recording silent = recording(ROLE, END);

    assertThatThrownBy(silent::tokens).isInstanceOf(IllegalArgumentException.class);
  }

  private static String token(String text) {
    return "{\"choices\":[{\"delta\":{\"content\":\"" + text + "\"}}]}";
  }

  private static Recording recording(String... events) {
    return new Recording(Map.of(), "{}", Map.of(), List.of(events));
  }
}
