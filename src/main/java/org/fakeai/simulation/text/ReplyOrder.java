package org.fakeai.simulation.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fakeai.catalog.Encoding;

/**
 * What a reply has to be like.
 *
 * @param encoding how its text becomes tokens
 * @param lastUserText what the user said last; empty if nothing
 * @param maxTokens the caller's maximum
 * @param modelMaximum the model's maximum
 * @param minTokens fewest tokens; the maximum is stronger
 * @param ignoreEos do not end before the maximum
 * @param stop sequences before which the text ends
 * @param manner how it is written
 * @param recalled what the user wants to be told again of what was said before
 */
public record ReplyOrder(
    Encoding encoding,
    String lastUserText,
    OptionalInt maxTokens,
    int modelMaximum,
    int minTokens,
    boolean ignoreEos,
    List<String> stop,
    Manner manner,
    Optional<String> recalled) {

  /** Tokens of a reply that does not end by itself while its caller names no maximum. */
  static final int ENDLESS_MAXIMUM = 4096;

  public ReplyOrder {
    stop = List.copyOf(stop);
  }

  /** In the usual manner. */
  public ReplyOrder(
      Encoding encoding,
      String lastUserText,
      OptionalInt maxTokens,
      int modelMaximum,
      int minTokens,
      boolean ignoreEos,
      List<String> stop) {
    this(encoding, lastUserText, maxTokens, modelMaximum, minTokens, ignoreEos, stop, Manner.USUAL);
  }

  /** To a user who asks for nothing said before. */
  public ReplyOrder(
      Encoding encoding,
      String lastUserText,
      OptionalInt maxTokens,
      int modelMaximum,
      int minTokens,
      boolean ignoreEos,
      List<String> stop,
      Manner manner) {
    this(
        encoding,
        lastUserText,
        maxTokens,
        modelMaximum,
        minTokens,
        ignoreEos,
        stop,
        manner,
        Optional.empty());
  }

  /**
   * How a reply is written.
   *
   * @param sampling how its words are chosen
   * @param verbosity how much is said
   * @param prediction what the caller expects it to be
   */
  public record Manner(Sampling sampling, Verbosity verbosity, Optional<String> prediction) {

    /** Of requests that ask for nothing particular. */
    public static final Manner USUAL =
        new Manner(Sampling.USUAL, Verbosity.MEDIUM, Optional.empty());
  }

  /** What is left to order once {@code tokens} of its tokens are used for something else. */
  public ReplyOrder after(int tokens) {
    return new ReplyOrder(
        encoding,
        lastUserText,
        maxTokens.isPresent()
            ? OptionalInt.of(Math.max(0, maxTokens.getAsInt() - tokens))
            : maxTokens,
        Math.max(0, modelMaximum - tokens),
        Math.max(0, minTokens - tokens),
        ignoreEos,
        stop,
        manner,
        recalled);
  }

  /** The same order for what is no prose: nothing but its maximum counts. */
  public ReplyOrder verbatim() {
    return new ReplyOrder(
        encoding, lastUserText, maxTokens, modelMaximum, 0, false, List.of(), manner);
  }

  /** Most tokens the reply may have. */
  public int maximum() {
    if (maxTokens.isPresent()) {
      return Math.min(maxTokens.getAsInt(), modelMaximum);
    }
    return ignoreEos ? Math.min(ENDLESS_MAXIMUM, modelMaximum) : modelMaximum;
  }

  /** Fewest tokens the reply must have. */
  int minimum() {
    return ignoreEos ? maximum() : Math.min(minTokens, maximum());
  }
}
