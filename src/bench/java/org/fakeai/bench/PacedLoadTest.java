package org.fakeai.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PacedLoadTest {
  private static final Duration TENTH = Duration.ofMillis(100);

  @Test
  void readsStreamsAndItl() {
    assertThat(PacedLoad.parse("3000@100"))
        .isEqualTo(new PacedLoad(3000, TENTH, Optional.empty(), false));
  }

  @Test
  void readsWindowAndAlignment() {
    assertThat(PacedLoad.parse("3000@100:60:aligned"))
        .isEqualTo(new PacedLoad(3000, TENTH, Optional.of(Duration.ofMinutes(1)), true));
  }

  @Test
  void refusesWhatItCannotRead() {
    assertThatThrownBy(() -> PacedLoad.parse("many@100"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("many@100");
  }

  @Test
  void givesAStreamOneGapLessThanTokens() {
    assertThat(PacedLoad.parse("1@100").tokens(Duration.ofSeconds(5))).isEqualTo(51);
    assertThat(PacedLoad.parse("1@500").tokens(TENTH)).isEqualTo(2);
  }
}
