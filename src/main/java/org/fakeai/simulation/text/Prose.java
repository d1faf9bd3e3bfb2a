package org.fakeai.simulation.text;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.fakeai.simulation.text.Phrase.Start;
import org.fakeai.simulation.tokens.Token;
import org.jspecify.annotations.Nullable;

/** Writes sentences in paragraphs; one draw a word, no allocation but the text's own array. */
final class Prose {

  private static final int SENTENCE_TOKENS = 20;

  private final ReplyVocabulary vocabulary;
  private final RandomGenerator chance;
  private final Topics topics;
  private final boolean thinks;
  private final @Nullable Taste taste;
  private final int fewest;
  private final int most;
  private Token[] tokens;
  private int size;
  private int sentencesLeft;

  private Prose(Voice voice, RandomGenerator chance, int fewest, int most) {
    this.vocabulary = voice.vocabulary();
    this.topics = voice.topics();
    this.thinks = voice.thinks();
    this.taste = voice.taste();
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
  static List<Token> write(Voice voice, RandomGenerator chance, Start start, int fewest, int most) {
    Prose prose = new Prose(voice, chance, fewest, most);
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

  /** Writes a sentence; true if it ends a paragraph. */
  private boolean sentence(Start start, boolean lastOfParagraph) {
    if (thinks) {
      phrase(draw(3) == 0 ? vocabulary.statements() : vocabulary.thoughts(), start);
      return end(false, lastOfParagraph);
    }
    boolean question = draw(16) == 0;
    Start body = start;
    if (draw(4) == 0) {
      phrase(vocabulary.openers(), start);
      body = Start.INSIDE;
    }
    phrase(question ? vocabulary.questions() : vocabulary.statements(), body);
    return end(question, lastOfParagraph);
  }

  private boolean end(boolean question, boolean lastOfParagraph) {
    boolean paragraph = lastOfParagraph && size + SENTENCE_TOKENS / 2 < fewest;
    Token mark = vocabulary.end(question, paragraph);
    if (taste == null) {
      add(mark);
      return paragraph;
    }
    Token wanted = taste.end(mark);
    if (wanted == null) {
      return false;
    }
    add(wanted);
    return wanted.text().endsWith("\n");
  }

  private void phrase(Phrase[] phrases, Start start) {
    Phrase phrase = phrases[taste == null ? draw(phrases.length) : taste.index(phrases.length)];
    for (int i = 0; i < phrase.length() && size < most; i++) {
      Token[] choices = phrase.place(i, start);
      Token[] fitting = choices.length == 1 ? choices : fitting(choices);
      if (taste == null) {
        add(choices.length == 1 ? choices[0] : fitting[draw(fitting.length)]);
      } else {
        add(taste.word(fitting, i > 0 || start == Start.INSIDE));
      }
    }
  }

  /** Now and then only what the conversation is about, where that can stand. */
  private Token[] fitting(Token[] choices) {
    if (topics == Topics.NONE) {
      return choices;
    }
    Token[] fitting = vocabulary.fitting(topics, choices);
    boolean named =
        fitting.length > 0 && draw(3) == 0 && (taste == null || taste.welcomes(fitting));
    return named ? fitting : choices;
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
    return draw(chance, bound);
  }

  /** A number from 0 to below {@code bound}. */
  static int draw(RandomGenerator chance, int bound) {
    return (int) Math.unsignedMultiplyHigh(chance.nextLong(), bound);
  }
}
