package org.fakeai.simulation.text;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
  private final Phrase[] thoughts;
  private final Token[] words;
  private final Map<String, Token> byText;
  private final Token[] singulars;
  private final Token[] plurals;
  private final Topics.Finder topics;
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
    this.singulars = reader.inside("thing");
    this.plurals = reader.inside("things");
    this.topics = new Topics.Finder(singulars, plurals);
    this.fullStop = pieces.find(".").orElseThrow();
    this.questionMark = pieces.find("?").orElseThrow();
    this.lastFullStop = pieces.find(".\n\n").orElseThrow();
    this.lastQuestionMark = pieces.find("?\n\n").orElseThrow();
    this.thoughts = reader.read(ending(language.thoughts(), "."));
    this.tokens = pieces.tokens();
    this.words = tokens.stream().filter(ReplyVocabulary::isWord).toArray(Token[]::new);
    this.byText = tokens.stream().collect(Collectors.toMap(Token::text, token -> token));
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

  /** What a reasoning model says to itself. */
  Phrase[] thoughts() {
    return thoughts;
  }

  /** Every word as it stands within a sentence. */
  Token[] words() {
    return words;
  }

  /** The token of exactly this text. */
  Optional<Token> find(String text) {
    return Optional.ofNullable(byText.get(text));
  }

  /** Marks that can end a sentence. */
  List<Token> ends() {
    return List.of(fullStop, questionMark, lastFullStop, lastQuestionMark);
  }

  /** The nouns of {@code text} that replies can use. */
  Topics topics(String text) {
    return topics.find(text);
  }

  /** Those of {@code topics} that may stand where {@code choices} may. */
  @SuppressWarnings("ReferenceEquality") // One array stands for each class of words.
  Token[] fitting(Topics topics, Token[] choices) {
    if (choices == singulars) {
      return topics.singulars();
    }
    return choices == plurals ? topics.plurals() : Topics.NONE.singulars();
  }

  /** What ends a sentence. */
  Token end(boolean question, boolean paragraph) {
    if (question) {
      return paragraph ? lastQuestionMark : questionMark;
    }
    return paragraph ? lastFullStop : fullStop;
  }

  private static boolean isWord(Token token) {
    String text = token.text();
    return text.length() > 1 && text.charAt(0) == ' ' && Character.isLowerCase(text.charAt(1));
  }

  private static List<String> ending(List<String> sentences, String mark) {
    return sentences.stream()
        .filter(sentence -> sentence.endsWith(mark))
        .map(sentence -> sentence.substring(0, sentence.length() - 1))
        .toList();
  }
}
