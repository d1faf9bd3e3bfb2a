package org.fakeai.simulation.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.fakeai.catalog.Encoding;
import org.fakeai.simulation.HostileText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

  private static final Tokenizer TOKENIZER = new Tokenizer();

  @Test
  void knowsTheIdsThatOpenAiPublishes() {
    assertThat(TOKENIZER.encodeOrdinary(Encoding.CL100K_BASE, "hello world").toArray())
        .containsExactly(15339, 1917);
    assertThat(TOKENIZER.encodeOrdinary(Encoding.O200K_BASE, "hello world").toArray())
        .containsExactly(24912, 2375);
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void takesSpecialTokensForText(Encoding encoding) {
    assertThat(TOKENIZER.countTokens(encoding, "<|endoftext|>")).isGreaterThan(1);
    assertThat(TOKENIZER.encodeOrdinary(encoding, "<|endoftext|>")).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void splitsIntoAsManyTokensAsItCountsAndLosesNothing(Encoding encoding) {
    for (int seed = 0; seed < 3000; seed++) {
      String text = HostileText.wellFormed(seed);

      var tokens = TOKENIZER.split(encoding, text);

      assertThat(tokens).hasSize(TOKENIZER.countTokens(encoding, text));
      assertThat(tokens.stream().map(Token::text).collect(Collectors.joining())).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void takesHalfASurrogatePairForTheReplacementCharacter(Encoding encoding) {
    for (int seed = 0; seed < 1000; seed++) {
      String text = HostileText.of(seed);

      var tokens = TOKENIZER.split(encoding, text);

      assertThat(tokens).hasSize(TOKENIZER.countTokens(encoding, text));
      assertThat(tokens.stream().map(Token::text).collect(Collectors.joining()))
          .isEqualTo(HostileText.wellFormed(seed));
    }
  }

  @Test
  void givesACharacterToTheTokenThatCompletesIt() {
    var tokens = TOKENIZER.split(Encoding.CL100K_BASE, "🦙");

    assertThat(tokens).hasSizeGreaterThan(1);
    assertThat(tokens.getLast().text()).isEqualTo("🦙");
    assertThat(tokens.getFirst().text()).isEmpty();
  }

  @Test
  void remembersCountsOfEqualTextsButNotOfOthers() {
    // "Aa" and "BB" have the same hash.
    for (String text : new String[] {"Aa Aa Aa", "BBBBBBBB", "Aa Aa Aa", "x".repeat(200_000)}) {
      int first = TOKENIZER.countTokens(Encoding.O200K_BASE, text);

      assertThat(TOKENIZER.countTokens(Encoding.O200K_BASE, text)).isEqualTo(first);
      assertThat(TOKENIZER.split(Encoding.O200K_BASE, text)).hasSize(first);
    }
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void survivesLongRunsOfOneCharacter(Encoding encoding) {
    for (String unit : new String[] {" ", "\n", "a", "A", "1", "!", "漢", "\u0301"}) {
      String run = unit.repeat(50_000);

      assertThat(TOKENIZER.countTokens(encoding, run)).isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void decodesWhatItEncodes(Encoding encoding) {
    String text = "The river is high – 河 is 🌊 water.";
    int[] ids = TOKENIZER.encodeOrdinary(encoding, text).toArray();

    assertThat(TOKENIZER.decode(encoding, ids)).isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void knowsTheMarksOfAConversation(Encoding encoding) {
    for (ChatMark mark : ChatMark.values()) {
      assertThat(TOKENIZER.decode(encoding, new int[] {mark.id(encoding)})).isEqualTo(mark.text());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MAX_VALUE, 250_000})
  void refusesTokensThatThereAreNot(int id) {
    assertThatThrownBy(() -> TOKENIZER.decode(Encoding.O200K_BASE, new int[] {id}))
        .isInstanceOfSatisfying(UnknownToken.class, e -> assertThat(e.id()).isEqualTo(id));
  }
}
