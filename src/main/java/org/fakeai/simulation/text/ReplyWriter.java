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
  private final ForcedText forcedText;
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
    this.forcedText = new ForcedText(tokenizer);
    this.lengths = NaturalLength.of(config.replies().replyLength());
    this.exactLength = config.replies().replyLength() != ReplyLength.NATURAL;
  }

  /** The same order and seeds give the same reply. */
  public Reply write(ReplyOrder order, Seeds seeds) {
    return write(order, seeds, seeds);
  }

  /**
   * The same with less left to chance.
   *
   * @param likeliest seeds of what is said where only the likeliest is
   */
  public Reply write(ReplyOrder order, Seeds seeds, Seeds likeliest) {
    Optional<List<Token>> fixed = given.tokens(order, seeds);
    List<Token> predicted =
        order.manner().prediction().isPresent()
            ? tokenizer.split(order.encoding(), order.manner().prediction().get())
            : List.of();
    Reply reply;
    if (fixed.isPresent()) {
      reply = repeat(fixed.get(), order, seeds);
    } else if (predicted.isEmpty()) {
      reply = generate(order, seeds, likeliest);
    } else {
      reply = follow(predicted, order, seeds);
    }
    reply = StopSequences.apply(reply, order, tokenizer);
    return predicted.isEmpty() ? reply : reply.against(predicted, order.maximum());
  }

  /** The same for a reply that says {@code text}, as far as the order allows. */
  public Reply say(String text, ReplyOrder order, Seeds seeds) {
    return write(tokenizer.split(order.encoding(), text), order, seeds);
  }

  /** A given text, as far as the order lets it be sent. */
  public Reply write(List<Token> text, ReplyOrder order, Seeds seeds) {
    return StopSequences.apply(repeat(text, order, seeds), order, tokenizer);
  }

  /** A given text that ends by itself: nothing makes it longer. */
  public Reply repeat(String text, ReplyOrder order) {
    Reply reply = beginning(tokenizer.split(order.encoding(), text), order);
    return StopSequences.apply(reply, order, tokenizer);
  }

  /** As much of a text as the maximum allows. */
  private Reply beginning(List<Token> all, ReplyOrder order) {
    int most = order.maximum();
    List<Token> kept = all.size() <= most ? all : fixedText.cut(order.encoding(), all, most);
    return new Reply(TokenText.of(kept), all.size() > most);
  }

  private Reply generate(ReplyOrder order, Seeds seeds, Seeds likeliest) {
    int most = order.maximum();
    boolean toTheEnd = order.maxTokens().isPresent() || order.ignoreEos();
    int fewest = toTheEnd ? most : naturalLength(order, seeds);
    int end = exactLength ? fewest : most;
    Sampling sampling = order.manner().sampling();
    RandomGenerator chance = (sampling.freedom() < 1 ? likeliest : seeds).stream("text");
    List<Token> tokens;
    if (sampling.bias().only().isEmpty()) {
      Taste taste =
          sampling.even()
              ? null
              : new Taste(sampling, vocabulary, chance, seeds.stream("sampling"));
      Voice voice = new Voice(vocabulary, vocabulary.topics(order.lastUserText()), false, taste);
      tokens = Prose.write(voice, chance, Start.PARAGRAPH, fewest, end);
    } else {
      tokens = forcedText.write(sampling.bias().only(), order.encoding(), fewest, chance);
    }
    return new Reply(TokenText.of(tokens), toTheEnd || tokens.size() == most);
  }

  /** Writes the prediction up to a place, half-way at the earliest, and goes on in its own way. */
  private Reply follow(List<Token> predicted, ReplyOrder order, Seeds seeds) {
    double part = Math.min(1, 0.5 + 0.6 * seeds.stream("prediction").nextDouble());
    int kept = (int) Math.ceil(part * predicted.size());
    if (kept == predicted.size()) {
      return repeat(predicted, order, seeds);
    }
    int most = order.maximum();
    List<Token> tokens =
        new ArrayList<>(fixedText.cut(order.encoding(), predicted, Math.min(kept, most)));
    int room = most - tokens.size();
    int missing = Math.max(predicted.size(), order.minimum()) - tokens.size();
    if (room > 0 && missing > 0) {
      Voice voice = Voice.plain(vocabulary, vocabulary.topics(order.lastUserText()));
      Start start = tokens.isEmpty() ? Start.PARAGRAPH : Start.SENTENCE;
      int fewest = Math.min(missing, room);
      tokens.addAll(Prose.write(voice, seeds.stream("text"), start, fewest, room));
    }
    return new Reply(TokenText.of(tokens), tokens.size() == most);
  }

  private int naturalLength(ReplyOrder order, Seeds seeds) {
    int drawn = lengths.draw(seeds.stream("length"), order.manner().verbosity());
    return Math.min(Math.max(drawn, order.minimum()), order.maximum());
  }

  private Reply repeat(List<Token> all, ReplyOrder order, Seeds seeds) {
    Reply kept = beginning(all, order);
    int missing = order.minimum() - kept.text().size();
    if (missing <= 0) {
      return new Reply(kept.text(), order.ignoreEos() || kept.cutByMaximum());
    }
    List<Token> filled = new ArrayList<>(kept.text().tokens());
    Start start = filled.isEmpty() ? Start.PARAGRAPH : Start.SENTENCE;
    RandomGenerator chance = seeds.stream("text");
    filled.addAll(
        Prose.write(Voice.plain(vocabulary, Topics.NONE), chance, start, missing, missing));
    return new Reply(TokenText.of(filled), filled.size() == order.maximum());
  }
}
