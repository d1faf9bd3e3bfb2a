package org.fakeai.simulation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.fakeai.catalog.Encoding;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.script.Dataset;
import org.fakeai.config.script.DatasetFile;
import org.fakeai.config.source.ConfigReader;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.tokens.Tokenizer;
import org.junit.jupiter.api.Test;

class GivenTextsTest {

  private static final Tokenizer TOKENIZER = new Tokenizer();
  private static final ReplyVocabulary VOCABULARY = new ReplyVocabulary(TOKENIZER);
  private static final Dataset PAIRS =
      DatasetFile.read(
              """
              {"prompt": "a", "response": "1"}
              {"prompt": "b", "response": "2"}
              {"prompt": "b", "response": "3"}
              """,
              "d.jsonl")
          .dataset();

  @Test
  void saysTheSameEveryTime() {
    var writer = writer(given("fixed", Dataset.NONE, Optional.empty()));

    assertThat(writer.write(order("Hi"), new Seeds(1)))
        .isEqualTo(writer.write(order("Ho"), new Seeds(2)))
        .satisfies(reply -> assertThat(reply.text().text()).isEqualTo("Yes, my \ud83d\ude00."))
        .satisfies(reply -> assertThat(reply.cutByMaximum()).isFalse());
  }

  @Test
  void isCutByTheMaximumAndByStopSequences() {
    var writer = writer(given("fixed", Dataset.NONE, Optional.empty()));

    var cut = writer.write(order("Hi", OptionalInt.of(2), List.of()), new Seeds(1));
    var stopped = writer.write(order("Hi", OptionalInt.empty(), List.of("my")), new Seeds(1));

    assertThat(cut.text().text()).isEqualTo("Yes,");
    assertThat(cut.cutByMaximum()).isTrue();
    assertThat(stopped.text().text()).isEqualTo("Yes, ");
    assertThat(stopped.cutByMaximum()).isFalse();
  }

  @Test
  void saysOneAfterTheOther() {
    var given = given("sequence", Dataset.NONE, Optional.empty());
    var writer = writer(given);

    assertThat(said(writer, "Hi", 4)).containsExactly("one", "two, too", "one", "two, too");

    said(writer, "Hi", 1);
    given.restart();
    assertThat(said(writer, "Hi", 1)).containsExactly("one");
  }

  @Test
  void keepsWhoseTurnItIsWhileTheTextsAreTheSame() {
    var before = given("sequence", Dataset.NONE, Optional.empty());
    said(writer(before), "Hi", 1);

    assertThat(given("sequence", Dataset.NONE, Optional.of(before))).isSameAs(before);
    assertThat(given("fixed", Dataset.NONE, Optional.of(before))).isNotSameAs(before);
  }

  @Test
  void answersFromTheDataset() {
    var writer = writer(given("dataset", PAIRS, Optional.empty()));

    assertThat(said(writer, "a", 3)).containsOnly("1");
    assertThat(said(writer, "b", 20)).containsOnly("2", "3").contains("2", "3");
    assertThat(said(writer, "else", 40)).contains("1", "2", "3");
    assertThat(said(writer, "else", 40)).isEqualTo(said(writer, "else", 40));
  }

  private static List<String> said(ReplyWriter writer, String text, int times) {
    return IntStream.range(0, times)
        .mapToObj(seed -> writer.write(order(text), new Seeds(seed)).text().text())
        .toList();
  }

  private static ReplyOrder order(String text) {
    return order(text, OptionalInt.empty(), List.of());
  }

  private static ReplyOrder order(String text, OptionalInt maximum, List<String> stop) {
    return new ReplyOrder(Encoding.O200K_BASE, text, maximum, 10_000, 0, false, stop);
  }

  private static ReplyWriter writer(GivenTexts given) {
    return new ReplyWriter(ConfigReader.defaults(), TOKENIZER, VOCABULARY, given);
  }

  private static GivenTexts given(String mode, Dataset dataset, Optional<GivenTexts> before) {
    return GivenTexts.of(config(mode), dataset, TOKENIZER, before);
  }

  private static FakeAiConfig config(String mode) {
    return ConfigReader.forLauncher(
            Map.of(
                "reply_mode",
                mode,
                "reply_text",
                "Yes, my \ud83d\ude00.",
                "reply_texts",
                "[\"one\",\"two, too\"]"),
            Map.of(),
            Path.of("target"))
        .config();
  }
}
