package org.fakeai.simulation.text;

import jakarta.inject.Inject;
import java.util.List;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.tokens.Token;
import org.fakeai.simulation.tokens.Tokenizer;

/**
 * Everything that generated replies are made of: pieces that are exactly one token in every
 * encoding, and the phrases they make. A piece that fails this when it is read is left out.
 */
@Shared
public final class ReplyVocabulary {

  private final List<Token> tokens;
  private final Phrase[] openers;
  private final Phrase[] statements;
  private final Phrase[] questions;
  private final Token fullStop;
  private final Token questionMark;
  private final Token lastFullStop;
  private final Token lastQuestionMark;

  @Inject
  public ReplyVocabulary(Tokenizer tokenizer) {
    this(Language.bundled(), new Pieces(tokenizer));
  }

  private ReplyVocabulary(Language language, Pieces pieces) {
    PhraseReader reader = new PhraseReader(language.words(), pieces);
    this.openers = reader.read(language.openers());
    this.statements = reader.read(ending(language.sentences(), "."));
    this.questions = reader.read(ending(language.sentences(), "?"));
    this.fullStop = pieces.find(".").orElseThrow();
    this.questionMark = pieces.find("?").orElseThrow();
    this.lastFullStop = pieces.find(".\n\n").orElseThrow();
    this.lastQuestionMark = pieces.find("?\n\n").orElseThrow();
    this.tokens = pieces.tokens();
  }

  /**
   * Every token that generated text may contain; a token's ordinal is its index. Same for every
   * encoding and every server of this version.
   */
  public List<Token> tokens() {
    return tokens;
  }

  Phrase[] openers() {
    return openers;
  }

  Phrase[] statements() {
    return statements;
  }

  Phrase[] questions() {
    return questions;
  }

  /** What ends a sentence. */
  Token end(boolean question, boolean paragraph) {
    if (question) {
      return paragraph ? lastQuestionMark : questionMark;
    }
    return paragraph ? lastFullStop : fullStop;
  }

  private static List<String> ending(List<String> sentences, String mark) {
    return sentences.stream()
        .filter(sentence -> sentence.endsWith(mark))
        .map(sentence -> sentence.substring(0, sentence.length() - 1))
        .toList();
  }
}
