package org.fakeai.simulation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.fakeai.catalog.Encoding;
import org.fakeai.config.FakeAiConfig.ReasoningField;
import org.fakeai.config.FakeAiConfig.Replies;
import org.fakeai.config.FakeAiConfig.ReplyLength;
import org.fakeai.config.FakeAiConfig.ReplyMode;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.HostileText;
import org.fakeai.simulation.Settings;
import org.fakeai.simulation.tokens.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplyWriterTest {

  private static final Tokenizer TOKENIZER = new Tokenizer();
  private static final ReplyVocabulary VOCABULARY = new ReplyVocabulary(TOKENIZER);

  private final ReplyWriter generating = writer(ReplyMode.GENERATED);
  private final ReplyWriter echoing = writer(ReplyMode.ECHO);

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void generatesExactlyTheMaximum(Encoding encoding) {
    for (int maximum = 1; maximum <= 1500; maximum++) {
      Reply reply = generating.write(order(encoding, "Hi", maximum), new Seeds(maximum));

      assertThat(reply.text().size()).isEqualTo(maximum);
      assertThat(reply.cutByMaximum()).isTrue();
      assertCountsItself(encoding, reply);
    }
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void endsNaturallyWithASentence(Encoding encoding) {
    for (int seed = 0; seed < 1500; seed++) {
      Reply reply = generating.write(free(encoding, "Hi", 0), new Seeds(seed));

      assertThat(reply.text().size()).isBetween(12, 640);
      assertThat(reply.text().text()).matches("(?s)[A-Z].*[.?]");
      assertThat(reply.cutByMaximum()).isFalse();
      assertCountsItself(encoding, reply);
    }
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void cutsTheEchoOfAnyTextToAnyMaximum(Encoding encoding) {
    for (int seed = 0; seed < 3000; seed++) {
      String text = HostileText.wellFormed(seed);
      int maximum = 1 + seed % 23;

      Reply reply = echoing.write(order(encoding, text, maximum), new Seeds(seed));

      assertThat(text).startsWith(reply.text().text());
      assertThat(reply.text().size()).isLessThanOrEqualTo(maximum);
      assertThat(reply.cutByMaximum()).isEqualTo(!reply.text().text().equals(text));
      assertCountsItself(encoding, reply);
    }
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void fillsTheEchoOfAnyTextToTheMaximumIfItMustNotEnd(Encoding encoding) {
    for (int seed = 0; seed < 3000; seed++) {
      int maximum = 1 + seed % 41;
      ReplyOrder order =
          new ReplyOrder(
              encoding, HostileText.of(seed), OptionalInt.of(maximum), 10_000, 0, true, List.of());

      Reply reply = echoing.write(order, new Seeds(seed));

      assertThat(reply.text().size()).as("seed %d", seed).isEqualTo(maximum);
      assertThat(reply.cutByMaximum()).isTrue();
      assertCountsItself(encoding, reply);
    }
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void stopsBeforeASequenceThatStartsAnywhereInTheText(Encoding encoding) {
    for (int seed = 0; seed < 2000; seed++) {
      Seeds seeds = new Seeds(seed);
      int maximum = 5 + seed % 60;
      String whole = generating.write(order(encoding, "Hi", maximum), seeds).text().text();
      int from = seed % whole.length();
      String sequence = whole.substring(from, Math.min(whole.length(), from + 1 + seed % 9));
      ReplyOrder order =
          new ReplyOrder(
              encoding, "Hi", OptionalInt.of(maximum), 10_000, 0, false, List.of("zzz", sequence));

      Reply reply = generating.write(order, seeds);

      String kept = whole.substring(0, whole.indexOf(sequence));
      if (reply.text().size() < maximum) {
        assertThat(reply.text().text()).isEqualTo(kept);
      } else {
        // A part of the last word may be more tokens than the word, and so exceed the maximum.
        assertThat(kept).startsWith(reply.text().text());
      }
      assertThat(reply.cutByMaximum()).isFalse();
      assertCountsItself(encoding, reply);
    }
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void stopsTheEchoOfAnyText(Encoding encoding) {
    for (int seed = 0; seed < 2000; seed++) {
      String text = HostileText.wellFormed(seed);
      int from = text.offsetByCodePoints(0, seed % text.codePointCount(0, text.length()));
      String sequence = Character.toString(text.codePointAt(from));
      ReplyOrder order =
          new ReplyOrder(encoding, text, OptionalInt.empty(), 10_000, 0, false, List.of(sequence));

      Reply reply = echoing.write(order, new Seeds(seed));

      assertThat(reply.text().text()).isEqualTo(text.substring(0, text.indexOf(sequence)));
      assertCountsItself(encoding, reply);
    }
  }

  @Test
  void ignoresStopSequencesBeforeTheFewestTokens() {
    ReplyOrder order =
        new ReplyOrder(
            Encoding.O200K_BASE, "Hi", OptionalInt.of(200), 10_000, 100, false, List.of("."));

    Reply reply = generating.write(order, new Seeds(1));

    assertThat(reply.text().size()).isBetween(100, 199);
    assertThat(reply.cutByMaximum()).isFalse();
  }

  @Test
  void writesAtLeastTheFewestTokens() {
    Reply prose = generating.write(free(Encoding.O200K_BASE, "Hi", 700), new Seeds(3));
    Reply echo = echoing.write(free(Encoding.O200K_BASE, "Hi", 30), new Seeds(3));

    assertThat(prose.text().size()).isBetween(700, 740);
    assertThat(echo.text().size()).isEqualTo(30);
    assertThat(echo.text().text()).startsWith("Hi ");
    assertThat(echo.cutByMaximum()).isFalse();
  }

  @Test
  void neverExceedsTheModel() {
    ReplyOrder order =
        new ReplyOrder(Encoding.O200K_BASE, "Hi", OptionalInt.of(500), 7, 0, false, List.of());

    assertThat(generating.write(order, new Seeds(1)).text().size()).isEqualTo(7);
  }

  @Test
  void saysWhatItIsToldTo() {
    ReplyOrder order = free(Encoding.O200K_BASE, "Say exactly \"Hello, Ada!\"", 0);

    Reply reply = generating.write(order, new Seeds(1));

    assertThat(reply.text().text()).isEqualTo("Hello, Ada!");
    assertThat(reply.cutByMaximum()).isFalse();
  }

  @Test
  void comesBackToWhatTheUserMentions() {
    ReplyOrder order = order(Encoding.O200K_BASE, "Tell me about Bridges and a harbor!", 300);

    Reply reply = generating.write(order, new Seeds(1));

    assertThat(reply.text().text()).contains("bridges", "bridge ", "harbor");
    assertCountsItself(Encoding.O200K_BASE, reply);
  }

  @Test
  void dependsOnTheSeedAlone() {
    ReplyOrder order = order(Encoding.O200K_BASE, "Hi", 100);

    Reply first = generating.write(order, new Seeds(1));

    assertThat(writer(ReplyMode.GENERATED).write(order, new Seeds(1))).isEqualTo(first);
    assertThat(generating.write(order, new Seeds(2))).isNotEqualTo(first);
  }

  @Test
  void endsWhereATraceDoesUnlessTheModelEndsBefore() {
    ReplyWriter writer = writer(ReplyMode.GENERATED, ReplyLength.MOONCAKE_CONVERSATION);
    ReplyOrder order =
        new ReplyOrder(Encoding.O200K_BASE, "Hi", OptionalInt.empty(), 300, 0, false, List.of());

    for (int seed = 0; seed < 200; seed++) {
      Reply reply = writer.write(order, new Seeds(seed));

      assertThat(reply.text().size()).isBetween(1, 300);
      assertThat(reply.cutByMaximum()).isEqualTo(reply.text().size() == 300);
      assertCountsItself(Encoding.O200K_BASE, reply);
    }
  }

  private static ReplyWriter writer(ReplyMode mode) {
    return writer(mode, ReplyLength.NATURAL);
  }

  private static ReplyWriter writer(ReplyMode mode, ReplyLength length) {
    var config =
        Settings.config(new Replies(true, 42, mode, true, length, true, ReasoningField.NONE));
    return new ReplyWriter(config, TOKENIZER, VOCABULARY);
  }

  private static ReplyOrder order(Encoding encoding, String text, int maximum) {
    return new ReplyOrder(encoding, text, OptionalInt.of(maximum), 10_000, 0, false, List.of());
  }

  private static ReplyOrder free(Encoding encoding, String text, int fewest) {
    return new ReplyOrder(encoding, text, OptionalInt.empty(), 10_000, fewest, false, List.of());
  }

  private static void assertCountsItself(Encoding encoding, Reply reply) {
    String text = reply.text().text();
    assertThat(TOKENIZER.encodeOrdinary(encoding, text).count())
        .as(text)
        .isEqualTo(reply.text().size());
  }
}
