package org.fakeai.simulation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.FakeAiConfig.ReplyLength;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.text.Phrase.Start;
import org.fakeai.simulation.tokens.Token;
import org.fakeai.simulation.tokens.TokenText;
import org.fakeai.simulation.tokens.Tokenizer;

/**
 * Writes replies: generated prose of the wanted length, or the fixed text that an instruction or
 * the echo mode asks for.
 */
public final class ReplyWriter {

  private final ReplyVocabulary vocabulary;
  private final Tokenizer tokenizer;
  private final FixedText fixedText;
  private final GivenTexts given;
  private final NaturalLength lengths;
  private final boolean exactLength;

  public ReplyWriter(FakeAiConfig config, Tokenizer tokenizer, ReplyVocabulary vocabulary) {
    this(config, tokenizer, vocabulary, GivenTexts.of(config, tokenizer));
  }

  /**
   * Writes what somebody else wrote, if the configuration says so.
   *
   * @param given what that is
   */
  public ReplyWriter(
      FakeAiConfig config, Tokenizer tokenizer, ReplyVocabulary vocabulary, GivenTexts given) {
    this.vocabulary = vocabulary;
    this.tokenizer = tokenizer;
    this.fixedText = new FixedText(tokenizer);
    this.given = given;
    this.lengths = NaturalLength.of(config.replies().replyLength());
    this.exactLength = config.replies().replyLength() != ReplyLength.NATURAL;
  }

  /** The same order and seeds give the same reply. */
  public Reply write(ReplyOrder order, Seeds seeds) {
    Optional<List<Token>> fixed = given.tokens(order, seeds);
    return fixed.isPresent()
        ? write(fixed.get(), order, seeds)
        : StopSequences.apply(generate(order, seeds), order, tokenizer);
  }

  /** A given text, as far as the order lets it be sent. */
  public Reply write(List<Token> text, ReplyOrder order, Seeds seeds) {
    return StopSequences.apply(repeat(text, order, seeds), order, tokenizer);
  }

  private Reply generate(ReplyOrder order, Seeds seeds) {
    int most = order.maximum();
    boolean toTheEnd = order.maxTokens().isPresent() || order.ignoreEos();
    int fewest = toTheEnd ? most : naturalLength(order, seeds);
    int end = exactLength ? fewest : most;
    RandomGenerator chance = seeds.stream("text");
    Topics topics = vocabulary.topics(order.lastUserText());
    List<Token> tokens = Prose.write(vocabulary, chance, topics, Start.PARAGRAPH, fewest, end);
    return new Reply(TokenText.of(tokens), toTheEnd || tokens.size() == most);
  }

  private int naturalLength(ReplyOrder order, Seeds seeds) {
    int drawn = lengths.draw(seeds.stream("length"));
    return Math.min(Math.max(drawn, order.minimum()), order.maximum());
  }

  private Reply repeat(List<Token> all, ReplyOrder order, Seeds seeds) {
    int most = order.maximum();
    List<Token> kept = all.size() <= most ? all : fixedText.cut(order.encoding(), all, most);
    int missing = order.minimum() - kept.size();
    if (missing <= 0) {
      return new Reply(TokenText.of(kept), order.ignoreEos() || all.size() > most);
    }
    List<Token> filled = new ArrayList<>(kept);
    Start start = kept.isEmpty() ? Start.PARAGRAPH : Start.SENTENCE;
    RandomGenerator chance = seeds.stream("text");
    filled.addAll(Prose.write(vocabulary, chance, Topics.NONE, start, missing, missing));
    return new Reply(TokenText.of(filled), filled.size() == most);
  }
}
