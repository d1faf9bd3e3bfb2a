package org.fakeai.simulation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.fakeai.catalog.Encoding;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.HostileText;
import org.fakeai.simulation.tokens.TokenText;
import org.fakeai.simulation.tokens.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThoughtWriterTest {

  private static final Tokenizer TOKENIZER = new Tokenizer();

  private final ThoughtWriter writer = new ThoughtWriter(TOKENIZER, new ReplyVocabulary(TOKENIZER));

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void thinksAboutAnyTextInTokensThatCountThemselves(Encoding encoding) {
    for (int seed = 0; seed < 1000; seed++) {
      ReplyOrder order = order(encoding, HostileText.of(seed), 1 + seed % 150);

      TokenText thoughts = writer.write(Effort.LOW, true, order, new Seeds(seed));

      assertThat(thoughts.size()).isBetween(0, 1 + seed % 150);
      assertThat(TOKENIZER.countTokens(encoding, thoughts.text())).isEqualTo(thoughts.size());
    }
  }

  @Test
  void comesBackToTheQuestion() {
    ReplyOrder order = order(Encoding.O200K_BASE, "  Why is the river\nso wide?", 10_000);

    String thoughts = writer.write(Effort.HIGH, true, order, new Seeds(1)).text();

    assertThat(thoughts).startsWith("The user asks: \"Why is the river\". ").contains(" river");
  }

  @Test
  void thinksLongerTheHarderItTries() {
    int[] lengths =
        IntStream.range(0, Effort.values().length)
            .map(effort -> total(Effort.values()[effort], true))
            .toArray();

    assertThat(lengths[0]).isZero();
    assertThat(lengths).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void hidesMultiplesOf64UnlessCut() {
    for (int seed = 0; seed < 100; seed++) {
      ReplyOrder order = order(Encoding.O200K_BASE, "Hi", 10_000);

      assertThat(writer.write(Effort.MEDIUM, false, order, new Seeds(seed)).size() % 64).isZero();
    }
    ReplyOrder tight = order(Encoding.O200K_BASE, "Hi", 10);
    assertThat(writer.write(Effort.HIGH, false, tight, new Seeds(1)).size()).isEqualTo(10);
  }

  private int total(Effort effort, boolean visible) {
    ReplyOrder order = order(Encoding.O200K_BASE, "Hi", 10_000);
    return IntStream.range(0, 100)
        .map(seed -> writer.write(effort, visible, order, new Seeds(seed)).size())
        .sum();
  }

  private static ReplyOrder order(Encoding encoding, String text, int maximum) {
    return new ReplyOrder(encoding, text, OptionalInt.empty(), maximum, 0, false, List.of());
  }
}
