package org.fakeai.simulation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.IntStream;
import org.fakeai.config.FakeAiConfig.ReplyLength;
import org.fakeai.kernel.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NaturalLengthTest {

  private static final int DRAWS = 100_000;

  @ParameterizedTest
  @CsvSource({
    "NATURAL, 90, 194",
    "AZURE_CODE, 16, 48",
    "AZURE_CONVERSATION, 151, 455",
    "MOONCAKE_CONVERSATION, 350, 597"
  })
  void isSpreadAsInTheNamedTrace(ReplyLength name, int median, int ninetieth) {
    int[] lengths =
        IntStream.range(0, DRAWS)
            .map(i -> NaturalLength.of(name).draw(new Seeds(i).stream("length"), Verbosity.MEDIUM))
            .sorted()
            .toArray();

    assertThat((double) lengths[DRAWS / 2]).isCloseTo(median, withinPercentage(2));
    assertThat((double) lengths[DRAWS / 10 * 9]).isCloseTo(ninetieth, withinPercentage(2));
    assertThat(lengths[0]).isPositive();
  }

  @Test
  void followsTheVerbosity() {
    NaturalLength natural = NaturalLength.of(ReplyLength.NATURAL);

    for (int i = 0; i < 1000; i++) {
      int medium = natural.draw(new Seeds(i).stream("length"), Verbosity.MEDIUM);
      int low = natural.draw(new Seeds(i).stream("length"), Verbosity.LOW);
      int high = natural.draw(new Seeds(i).stream("length"), Verbosity.HIGH);

      assertThat(low).isBetween(12, Math.max(12, medium / 2 + 1));
      assertThat(high).isBetween(2 * medium, 2 * medium + 1);
    }
  }
}
