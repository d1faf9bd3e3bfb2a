package org.fakeai.simulation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.fakeai.catalog.Encoding;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.Settings;
import org.fakeai.simulation.text.ReplyOrder.Manner;
import org.fakeai.simulation.tokens.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SamplingTest {

  private static final Tokenizer TOKENIZER = new Tokenizer();
  private static final ReplyVocabulary VOCABULARY = new ReplyVocabulary(TOKENIZER);
  private static final Seeds LIKELIEST = new Seeds(1_000_000);

  private final ReplyWriter writer = new ReplyWriter(Settings.config(), TOKENIZER, VOCABULARY);

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0, 0",
    "0, 1, 2, 2",
    "0.3, 1, 0, 0",
    "0.7, 0.5, 0.5, 0",
    "1, 0, 0, -2",
    "1, 1, 2, 0",
    "1, 1, -2, -2",
    "1.4, 0.9, 0, 0",
    "2, 1, 0, 0",
    "2, 1, 1, 1"
  })
  void fillsTheMaximumExactlyWhateverItIs(double t, double topP, double often, double present) {
    Sampling sampling =
        new Sampling(t, topP, often, present, bans(Encoding.O200K_BASE, " the", ","));

    for (int maximum = 1; maximum <= 300; maximum++) {
      Reply reply = write(sampling, maximum, maximum);

      assertThat(reply.text().size()).isEqualTo(maximum);
      assertCountsItself(Encoding.O200K_BASE, reply);
    }
  }

  @Test
  void leavesNothingToChanceAtZero() {
    Sampling none = new Sampling(0, 1, 0, 0, TokenBias.NONE);

    assertThat(write(new Sampling(1, 0, 0, 0, TokenBias.NONE), 200, 7))
        .isEqualTo(write(none, 200, 8));
    assertThat(write(none, 200, 9)).isEqualTo(write(Sampling.USUAL, 200, LIKELIEST));
  }

  @Test
  void isWilderTheHigherItIs() {
    double[] temperatures = {0.1, 0.5, 1, 2};
    double[] same =
        Arrays.stream(temperatures)
            .map(t -> likeness(new Sampling(t, 1, 0, 0, TokenBias.NONE)))
            .toArray();

    assertThat(same[0]).isGreaterThan(same[1]);
    assertThat(same[1]).isGreaterThan(same[2]);
    assertThat(oddWords(2)).isGreaterThan(oddWords(1.3));
    assertThat(oddWords(1.3)).isGreaterThan(oddWords(1));
  }

  @Test
  void repeatsLessWithPenaltiesAndMoreWithTheirOpposite() {
    long usual = distinct(new Sampling(1, 1, 0, 0, TokenBias.NONE));

    assertThat(distinct(new Sampling(1, 1, 2, 0, TokenBias.NONE))).isGreaterThan(usual);
    assertThat(distinct(new Sampling(1, 1, 0, 2, TokenBias.NONE))).isGreaterThan(usual);
    assertThat(distinct(new Sampling(0, 1, 2, 0, TokenBias.NONE))).isGreaterThan(usual);
    assertThat(distinct(new Sampling(1, 1, -1, 0, TokenBias.NONE))).isLessThan(usual);
    assertThat(distinct(new Sampling(1, 1, 0, -2, TokenBias.NONE))).isLessThan(usual);
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void neverSaysWhatIsBanned(Encoding encoding) {
    String[] banned = {"The", " The", " the", " a", ".", ".\n\n", ",", " system", " river"};

    for (int seed = 0; seed < 50; seed++) {
      Sampling sampling = new Sampling(1, 1, 0, 0, bans(encoding, banned));
      Reply reply = writer.write(order(encoding, sampling, 300), new Seeds(seed), LIKELIEST);

      assertThat(reply.text().tokens())
          .noneMatch(token -> Arrays.asList(banned).contains(token.text()));
      assertThat(reply.text().size()).isEqualTo(300);
      assertCountsItself(encoding, reply);
    }
  }

  @Test
  void writesThoughEveryWordIsBanned() {
    Map<Integer, Double> all = new HashMap<>();
    VOCABULARY.tokens().forEach(token -> all.put(id(Encoding.O200K_BASE, token.text()), -100.0));
    TokenBias bias = TokenBias.of(all, Encoding.O200K_BASE, TOKENIZER, VOCABULARY);

    Reply reply = write(new Sampling(1, 1, 0, 0, bias), 50, 1);

    assertThat(reply.text().size()).isEqualTo(50);
    assertCountsItself(Encoding.O200K_BASE, reply);
  }

  @Test
  void saysMoreOftenWhatIsFavoured() {
    Sampling sampling = new Sampling(1, 1, 0, 0, bias(Encoding.O200K_BASE, 5, " bridge"));

    long more = count(write(sampling, 1000, 1), " bridge");

    assertThat(more).isGreaterThan(20 + count(write(Sampling.USUAL, 1000, 1), " bridge"));
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void saysNothingElseThanWhatIsForced(Encoding encoding) {
    Sampling sampling = new Sampling(0, 1, 0, 0, bias(encoding, 100, "Yes", "No"));

    List<String> answers =
        IntStream.range(0, 20)
            .mapToObj(
                seed ->
                    writer.write(order(encoding, sampling, 1), new Seeds(seed), new Seeds(seed)))
            .map(reply -> reply.text().text())
            .distinct()
            .toList();

    assertThat(answers).containsExactlyInAnyOrder("Yes", "No");
    Reply longer =
        writer.write(
            order(encoding, new Sampling(1, 1, 0, 0, bias(encoding, 100, " banana")), 30),
            new Seeds(1));
    assertThat(longer.text().text()).isEqualTo(" banana".repeat(30));
    assertThat(longer.text().size()).isEqualTo(30);
  }

  @Test
  void countsForcedTokensThatMergeAsWhatTheyBecome() {
    Sampling sampling = new Sampling(1, 1, 0, 0, bias(Encoding.O200K_BASE, 100, " "));

    Reply reply = write(sampling, 40, 1);

    assertThat(reply.text().text()).isBlank();
    assertThat(reply.text().size()).isLessThanOrEqualTo(40);
    assertCountsItself(Encoding.O200K_BASE, reply);
  }

  @Test
  void knowsTheTokensThatThePageNames() {
    assertThat(id(Encoding.O200K_BASE, "Yes")).isEqualTo(13022);
    assertThat(id(Encoding.O200K_BASE, "No")).isEqualTo(3160);
  }

  @Test
  void knowsNoTokenThatThereIsNot() {
    Map<Integer, Double> unknown = Map.of(999_999, 100.0, 199_999, 5.0);

    assertThat(TokenBias.of(unknown, Encoding.O200K_BASE, TOKENIZER, VOCABULARY).isEmpty())
        .isTrue();
  }

  private double likeness(Sampling sampling) {
    List<String> likeliest = words(write(new Sampling(0, 1, 0, 0, TokenBias.NONE), 300, 1));
    double same = 0;
    for (int seed = 0; seed < 20; seed++) {
      List<String> words = words(write(sampling, 300, seed));
      same += IntStream.range(0, 300).filter(i -> words.get(i).equals(likeliest.get(i))).count();
    }
    return same;
  }

  /** Words of which the usual text at the same place has another. */
  private long oddWords(double temperature) {
    List<String> usual = words(write(Sampling.USUAL, 300, 5));
    List<String> words = words(write(new Sampling(temperature, 1, 0, 0, TokenBias.NONE), 300, 5));
    return IntStream.range(0, 300).filter(i -> !words.get(i).equals(usual.get(i))).count();
  }

  private long distinct(Sampling sampling) {
    return IntStream.range(0, 20)
        .mapToLong(seed -> words(write(sampling, 200, seed)).stream().distinct().count())
        .sum();
  }

  private static List<String> words(Reply reply) {
    return reply.text().tokens().stream().map(token -> token.text()).toList();
  }

  private static long count(Reply reply, String word) {
    return words(reply).stream().filter(word::equals).count();
  }

  private Reply write(Sampling sampling, int maximum, long seed) {
    return write(sampling, maximum, sampling.greedy() ? LIKELIEST : new Seeds(seed));
  }

  private Reply write(Sampling sampling, int maximum, Seeds seeds) {
    return writer.write(order(Encoding.O200K_BASE, sampling, maximum), seeds, LIKELIEST);
  }

  private static ReplyOrder order(Encoding encoding, Sampling sampling, int maximum) {
    return new ReplyOrder(
        encoding,
        "Tell me about the river.",
        OptionalInt.of(maximum),
        10_000,
        0,
        false,
        List.of(),
        new Manner(sampling, Verbosity.MEDIUM, Optional.empty()));
  }

  private static TokenBias bans(Encoding encoding, String... texts) {
    return bias(encoding, -100, texts);
  }

  private static TokenBias bias(Encoding encoding, double value, String... texts) {
    Map<Integer, Double> biases = new HashMap<>();
    for (String text : texts) {
      biases.put(id(encoding, text), value);
    }
    return TokenBias.of(biases, encoding, TOKENIZER, VOCABULARY);
  }

  private static int id(Encoding encoding, String text) {
    return TOKENIZER.encodeOrdinary(encoding, text).findFirst().orElseThrow();
  }

  private static void assertCountsItself(Encoding encoding, Reply reply) {
    assertThat(TOKENIZER.countTokens(encoding, reply.text().text())).isEqualTo(reply.text().size());
  }
}
