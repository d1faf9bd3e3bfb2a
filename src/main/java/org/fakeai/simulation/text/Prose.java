package org.fakeai.simulation.text;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.fakeai.simulation.text.Phrase.Start;
import org.fakeai.simulation.tokens.Token;

/** Writes sentences in paragraphs; one draw a word, no allocation but the text's own array. */
final class Prose {

  private static final int SENTENCE_TOKENS = 20;

  private final ReplyVocabulary vocabulary;
  private final RandomGenerator chance;
  private final int fewest;
  private final int most;
  private Token[] tokens;
  private int size;
  private int sentencesLeft;

  private Prose(ReplyVocabulary vocabulary, RandomGenerator chance, int fewest, int most) {
    this.vocabulary = vocabulary;
    this.chance = chance;
    this.fewest = fewest;
    this.most = most;
    this.tokens = new Token[Math.min(most, fewest + SENTENCE_TOKENS)];
  }

  /**
   * Writes until a sentence ends with at least {@code fewest} tokens, or {@code most} tokens are
   * written, which may be in the middle of a sentence.
   *
   * @param start what the first sentence follows
   */
  static List<Token> write(
      ReplyVocabulary vocabulary, RandomGenerator chance, Start start, int fewest, int most) {
    Prose prose = new Prose(vocabulary, chance, fewest, most);
    prose.paragraphs(start);
    return Arrays.asList(prose.tokens).subList(0, prose.size);
  }

  private void paragraphs(Start first) {
    Start start = first;
    sentencesLeft = paragraphLength();
    while (size < fewest) {
      boolean lastOfParagraph = --sentencesLeft <= 0;
      boolean endOfParagraph = sentence(start, lastOfParagraph);
      start = endOfParagraph ? Start.PARAGRAPH : Start.SENTENCE;
      if (endOfParagraph) {
        sentencesLeft = paragraphLength();
      }
    }
  }

  private boolean sentence(Start start, boolean lastOfParagraph) {
    boolean question = draw(16) == 0;
    Start body = start;
    if (draw(4) == 0) {
      phrase(vocabulary.openers(), start);
      body = Start.INSIDE;
    }
    phrase(question ? vocabulary.questions() : vocabulary.statements(), body);
    boolean paragraph = lastOfParagraph && size + SENTENCE_TOKENS / 2 < fewest;
    add(vocabulary.end(question, paragraph));
    return paragraph;
  }

  private void phrase(Phrase[] phrases, Start start) {
    Phrase phrase = phrases[draw(phrases.length)];
    for (int i = 0; i < phrase.length() && size < most; i++) {
      Token[] choices = phrase.place(i, start);
      add(choices.length == 1 ? choices[0] : choices[draw(choices.length)]);
    }
  }

  private void add(Token token) {
    if (size == most) {
      return;
    }
    if (size == tokens.length) {
      tokens = Arrays.copyOf(tokens, Math.min(most, size + SENTENCE_TOKENS));
    }
    tokens[size++] = token;
  }

  private int paragraphLength() {
    return 3 + draw(4);
  }

  private int draw(int bound) {
    return (int) Math.unsignedMultiplyHigh(chance.nextLong(), bound);
  }
}
