package org.fakeai.simulation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.text.Phrase.Start;
import org.fakeai.simulation.tokens.Token;
import org.fakeai.simulation.tokens.TokenText;
import org.fakeai.simulation.tokens.Tokenizer;

/** Writes what a reasoning model thinks about a question before it answers. */
public final class ThoughtWriter {

  private static final double LOG_DEVIATION = 0.6;
  private static final int LONGEST_QUOTE = 80;

  /** OpenAI's models report what they hide in steps of as many tokens. */
  private static final int STEP = 64;

  private final ReplyVocabulary vocabulary;
  private final Tokenizer tokenizer;
  private final FixedText fixedText;

  public ThoughtWriter(Tokenizer tokenizer, ReplyVocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.tokenizer = tokenizer;
    this.fixedText = new FixedText(tokenizer);
  }

  /**
   * Thoughts that re-tokenize to exactly their tokens, at most as many as the order allows.
   *
   * @param visible they are shown; else they are of a multiple of 64 tokens, unless cut
   */
  public TokenText write(Effort effort, boolean visible, ReplyOrder order, Seeds seeds) {
    int length = Math.min(length(effort, visible, seeds.stream("effort")), order.maximum());
    if (length == 0) {
      return TokenText.EMPTY;
    }
    List<Token> question = question(order);
    if (question.size() >= length) {
      return TokenText.of(fixedText.cut(order.encoding(), question, length));
    }
    List<Token> thoughts = new ArrayList<>(question);
    Voice voice = new Voice(vocabulary, vocabulary.topics(order.lastUserText()), true, null);
    Start start = question.isEmpty() ? Start.PARAGRAPH : Start.SENTENCE;
    int rest = length - question.size();
    thoughts.addAll(Prose.write(voice, seeds.stream("thoughts"), start, rest, rest));
    return TokenText.of(thoughts);
  }

  private static int length(Effort effort, boolean visible, RandomGenerator chance) {
    double usual = effort.usualTokens() * StrictMath.exp(LOG_DEVIATION * chance.nextGaussian());
    return visible ? (int) Math.ceil(usual) : STEP * (int) Math.rint(usual / STEP);
  }

  private List<Token> question(ReplyOrder order) {
    String quote = quote(order.lastUserText());
    return quote.isEmpty()
        ? List.of()
        : tokenizer.split(order.encoding(), "The user asks: \"" + quote + "\".");
  }

  /** The beginning of a text's first line. */
  private static String quote(String text) {
    String line = text.strip();
    int end = 0;
    while (end < line.length() && line.charAt(end) >= ' ' && end < LONGEST_QUOTE) {
      end++;
    }
    if (end == LONGEST_QUOTE && end < line.length()) {
      int word = line.lastIndexOf(' ', end);
      end = word > 0 ? word : end - (Character.isHighSurrogate(line.charAt(end - 1)) ? 1 : 0);
    }
    return line.substring(0, end).strip();
  }
}
