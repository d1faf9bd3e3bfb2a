package org.fakeai.simulation.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.fakeai.catalog.VisionRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures are the examples of OpenAI's guide, and what developers were billed. */
class ImageTokensTest {

  @ParameterizedTest
  @CsvSource({
    "85, 170, 1024, 1024, HIGH, 765",
    "85, 170, 2048, 4096, HIGH, 1105",
    "85, 170, 4096, 8192, LOW, 85",
    "85, 170, 4096, 8192, AUTO, 1105",
    "85, 170, 512, 512, AUTO, 85",
    "85, 170, 513, 512, AUTO, 425",
    "85, 170, 512, 512, HIGH, 255",
    "85, 170, 128, 64, HIGH, 255",
    "85, 170, 1, 100000, HIGH, 765",
    "2833, 5667, 1024, 1024, HIGH, 25501",
    "2833, 5667, 128, 64, HIGH, 8500",
    "75, 150, 1024, 1024, HIGH, 675",
    "70, 140, 1024, 1024, HIGH, 630"
  })
  void countsTilesOfASmallerImage(
      int base, int tile, int width, int height, ImageDetail detail, int tokens) {
    var rule = new VisionRule.Tiles(base, tile);

    assertThat(ImageTokens.count(rule, new ImageSize(width, height), detail)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1024, 1024, 1024",
    "1, 1800, 2400, 1452",
    "1, 1600, 1600, 1521",
    "1, 32, 32, 1",
    "1, 33, 1, 2",
    "1.62, 1800, 2400, 2353",
    "2.46, 1024, 1024, 2520",
    "1.72, 10, 10, 2"
  })
  void countsPatchesWhateverTheDetail(double factor, int width, int height, int tokens) {
    var rule = new VisionRule.Patches(1536, factor);

    for (ImageDetail detail : ImageDetail.values()) {
      assertThat(ImageTokens.count(rule, new ImageSize(width, height), detail)).isEqualTo(tokens);
    }
  }

  @Test
  void isBoundedWhateverTheSize() {
    var largest = new ImageSize(Integer.MAX_VALUE, Integer.MAX_VALUE);
    var thin = new ImageSize(1, Integer.MAX_VALUE);

    assertThat(ImageTokens.count(ImageTokens.USUAL, largest, ImageDetail.HIGH)).isEqualTo(765);
    assertThat(ImageTokens.count(new VisionRule.Patches(1536, 1), largest, ImageDetail.HIGH))
        .isBetween(1400, 1536);
    assertThat(ImageTokens.count(new VisionRule.Patches(1536, 1), thin, ImageDetail.HIGH))
        .isBetween(1, 1536);
  }
}
