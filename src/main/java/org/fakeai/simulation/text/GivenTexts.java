package org.fakeai.simulation.text;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.fakeai.catalog.Encoding;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.FakeAiConfig.ReplyMode;
import org.fakeai.config.script.Dataset;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.tokens.FixedTokens;
import org.fakeai.simulation.tokens.Token;
import org.fakeai.simulation.tokens.Tokenizer;

/**
 * Texts that are answered though nobody generated them: what an instruction asks for, the echo,
 * what the operator wrote. The only state is whose turn it is in a sequence.
 */
public final class GivenTexts {

  private final ReplyMode mode;
  private final List<String> texts;
  private final Dataset dataset;
  private final Tokenizer tokenizer;
  private final List<FixedTokens> tokens;
  private final AtomicLong turn = new AtomicLong();

  private GivenTexts(ReplyMode mode, List<String> texts, Dataset dataset, Tokenizer tokenizer) {
    this.mode = mode;
    this.texts = texts;
    this.dataset = dataset;
    this.tokenizer = tokenizer;
    this.tokens = texts.stream().map(text -> new FixedTokens(text, tokenizer)).toList();
  }

  /** Those of a configuration that names no dataset. */
  public static GivenTexts of(FakeAiConfig config, Tokenizer tokenizer) {
    return of(config, Dataset.NONE, tokenizer, Optional.empty());
  }

  /**
   * Those of a configuration.
   *
   * @param dataset what its file says; nothing in other modes
   * @param before those in force; they stay, and so does whose turn it is, if they are the same
   */
  public static GivenTexts of(
      FakeAiConfig config, Dataset dataset, Tokenizer tokenizer, Optional<GivenTexts> before) {
    ReplyMode mode = config.replies().replyMode();
    List<String> texts =
        switch (mode) {
          case FIXED -> config.script().replyText().stream().toList();
          case SEQUENCE -> config.script().replyTexts().orElse(List.of());
          case GENERATED, DATASET, ECHO -> List.of();
        };
    return before
        .filter(same -> same.mode == mode)
        .filter(same -> same.texts.equals(texts) && same.dataset.equals(dataset))
        .orElseGet(() -> new GivenTexts(mode, texts, dataset, tokenizer));
  }

  /** Begins a sequence anew. */
  public void restart() {
    turn.set(0);
  }

  /** What to answer; empty if it is to be generated. */
  Optional<List<Token>> tokens(ReplyOrder order, Seeds seeds) {
    Encoding encoding = order.encoding();
    return switch (mode) {
      case ECHO -> Optional.of(tokenizer.split(encoding, order.lastUserText()));
      case GENERATED ->
          Instruction.answer(order.lastUserText())
              .or(order::recalled)
              .map(answer -> tokenizer.split(encoding, answer));
      case FIXED, SEQUENCE ->
          tokens.isEmpty()
              ? Optional.empty()
              : Optional.of(tokens.get((int) (nextTurn() % tokens.size())).of(encoding));
      case DATASET -> response(order, seeds).map(text -> tokenizer.split(encoding, text));
    };
  }

  private long nextTurn() {
    return tokens.size() == 1 ? 0 : turn.getAndIncrement();
  }

  private Optional<String> response(ReplyOrder order, Seeds seeds) {
    List<String> candidates = dataset.candidates(order.lastUserText());
    return candidates.isEmpty()
        ? Optional.empty()
        : Optional.of(candidates.get(seeds.stream("dataset").nextInt(candidates.size())));
  }
}
