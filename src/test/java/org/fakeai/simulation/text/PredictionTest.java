package org.fakeai.simulation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.fakeai.catalog.Encoding;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.HostileText;
import org.fakeai.simulation.Settings;
import org.fakeai.simulation.text.ReplyOrder.Manner;
import org.fakeai.simulation.tokens.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PredictionTest {

  private static final Tokenizer TOKENIZER = new Tokenizer();
  private static final String FILE =
      "class User {\n  String first;\n  String last;\n\n  void greet() {\n    hello(first);\n  }\n}\n";

  private final ReplyWriter writer =
      new ReplyWriter(Settings.config(), TOKENIZER, new ReplyVocabulary(TOKENIZER));

  @Test
  void followsThePredictionAtLeastHalfWay() {
    int all = TOKENIZER.countTokens(Encoding.O200K_BASE, FILE);
    for (int seed = 0; seed < 200; seed++) {
      Reply reply = writer.write(order("Rename it.", FILE, OptionalInt.empty()), new Seeds(seed));

      String accepted = FixedText.join(reply.text().tokens().subList(0, reply.accepted()));
      assertThat(FILE).startsWith(accepted);
      assertThat(reply.accepted()).isGreaterThanOrEqualTo(all / 2 - 2);
      assertThat(reply.accepted() + reply.rejected()).isEqualTo(all);
      assertThat(reply.cutByMaximum()).isFalse();
      assertThat(reply.text().text()).matches("(?s).*[.?}]\\n*");
    }
    assertThat(
            IntStream.range(0, 200)
                .map(
                    seed ->
                        writer
                            .write(order("Go", FILE, OptionalInt.empty()), new Seeds(seed))
                            .rejected())
                .filter(rejected -> rejected == 0)
                .count())
        .isBetween(10L, 80L);
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void countsItselfWhateverIsPredicted(Encoding encoding) {
    for (int seed = 0; seed < 1000; seed++) {
      int maximum = 1 + seed % 60;
      ReplyOrder order = order(encoding, "Hi", HostileText.of(seed), OptionalInt.of(maximum));

      Reply reply = writer.write(order, new Seeds(seed));

      assertThat(TOKENIZER.countTokens(encoding, reply.text().text()))
          .isEqualTo(reply.text().size());
      assertThat(reply.text().size() + reply.rejected()).isLessThanOrEqualTo(maximum);
    }
  }

  @Test
  void acceptsWhatIsRightOfAFixedAnswer() {
    Reply right =
        writer.write(
            order("Say exactly \"one two three\"", "one two three", OptionalInt.empty()),
            new Seeds(1));
    Reply wrong =
        writer.write(
            order("Say exactly \"one two three\"", "four", OptionalInt.empty()), new Seeds(1));

    assertThat(right.text().text()).isEqualTo("one two three");
    assertThat(right.accepted()).isEqualTo(3);
    assertThat(right.rejected()).isZero();
    assertThat(wrong.accepted()).isZero();
    assertThat(wrong.rejected()).isEqualTo(1);
  }

  private static ReplyOrder order(String text, String prediction, OptionalInt maximum) {
    return order(Encoding.O200K_BASE, text, prediction, maximum);
  }

  private static ReplyOrder order(
      Encoding encoding, String text, String prediction, OptionalInt maximum) {
    return new ReplyOrder(
        encoding,
        text,
        maximum,
        10_000,
        0,
        false,
        List.of(),
        new Manner(Sampling.USUAL, Verbosity.MEDIUM, Optional.of(prediction)));
  }
}
