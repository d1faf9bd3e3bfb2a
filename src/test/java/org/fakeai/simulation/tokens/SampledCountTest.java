package org.fakeai.simulation.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fakeai.catalog.Encoding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampledCountTest {

  private static final Tokenizer TOKENIZER = new Tokenizer();

  static List<String> realTexts() throws IOException {
    String licence = Files.readString(Path.of("LICENSE")).repeat(10);
    String language = files("src/main/resources/org/fakeai/simulation/text").repeat(10);
    return List.of(licence, language, files("src/main/java"), files("src/test/java"));
  }

  @ParameterizedTest
  @MethodSource("realTexts")
  void isWithinThreePercentOfTheCount(String text) {
    for (Encoding encoding : Encoding.values()) {
      int exact = TOKENIZER.countPromptTokens(encoding, text, true);

      assertThat(text).hasSizeGreaterThan(SampledCount.SHORTEST);
      int sampled = TOKENIZER.countPromptTokens(encoding, text, false);

      assertThat((double) sampled / exact).isCloseTo(1, within(0.03));
    }
  }

  private static String files(String folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }
}
