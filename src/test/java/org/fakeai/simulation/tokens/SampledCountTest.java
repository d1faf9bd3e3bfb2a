package org.fakeai.simulation.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fakeai.catalog.Encoding;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.FakeAiConfig.Replies;
import org.fakeai.config.FakeAiConfig.ReplyMode;
import org.fakeai.simulation.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampledCountTest {

  private static final Tokenizer EXACT = new Tokenizer(Settings.config());
  private static final Tokenizer SAMPLING =
      new Tokenizer(
          Settings.config(
              new Replies(true, 0, ReplyMode.GENERATED, false, FakeAiConfig.ReplyLength.NATURAL)));

  static List<String> realTexts() throws IOException {
    String licence = Files.readString(Path.of("LICENSE")).repeat(10);
    String language = files("src/main/resources/org/fakeai/simulation/text").repeat(10);
    return List.of(licence, language, files("src/main/java"), files("src/test/java"));
  }

  @ParameterizedTest
  @MethodSource("realTexts")
  void isWithinThreePercentOfTheCount(String text) {
    for (Encoding encoding : Encoding.values()) {
      int exact = EXACT.countPromptTokens(encoding, text);

      assertThat(text).hasSizeGreaterThan(SampledCount.SHORTEST);
      int sampled = SAMPLING.countPromptTokens(encoding, text);

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
