package org.fakeai.simulation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fakeai.catalog.Encoding;
import org.fakeai.simulation.tokens.Token;
import org.fakeai.simulation.tokens.Tokenizer;
import org.junit.jupiter.api.Test;

class ReplyVocabularyTest {

  private static final Tokenizer TOKENIZER = new Tokenizer();

  private final ReplyVocabulary vocabulary = new ReplyVocabulary(TOKENIZER);

  @Test
  void holdsPiecesThatAreOneTokenInEveryEncoding() {
    for (Token token : vocabulary.tokens()) {
      for (Encoding encoding : Encoding.values()) {
        assertThat(TOKENIZER.countTokens(encoding, token.text())).as(token.text()).isEqualTo(1);
      }
    }
  }

  @Test
  void numbersItsPiecesByTheirIndex() {
    List<Token> tokens = vocabulary.tokens();

    assertThat(tokens).hasSizeGreaterThan(1500).doesNotHaveDuplicates();
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.get(i).ordinal()).isEqualTo(i);
    }
  }

  @Test
  void losesNoPatternOfItsLanguage() {
    Language language = Language.bundled();

    assertThat(vocabulary.openers()).hasSameSizeAs(language.openers());
    assertThat(vocabulary.thoughts()).hasSameSizeAs(language.thoughts());
    assertThat(vocabulary.statements().length + vocabulary.questions().length)
        .isEqualTo(language.sentences().size());
  }

  @Test
  void holdsOnlyPiecesThatBordersCannotMerge() {
    assertThat(vocabulary.tokens())
        .allSatisfy(token -> assertThat(token.text()).matches(" ?[A-Za-z]+|[,;.?]|[.?]\n\n"));
  }
}
