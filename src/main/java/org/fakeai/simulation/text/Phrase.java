package org.fakeai.simulation.text;

import org.fakeai.simulation.tokens.Token;

/**
 * A pattern of places, each of which takes one of several tokens. The tokens of the first place
 * exist in three forms at the same indices.
 */
final class Phrase {

  /** Where a phrase stands. */
  enum Start {
    /** At the start of a text or a paragraph: capital, no space before it. */
    PARAGRAPH,
    /** After another sentence: capital. */
    SENTENCE,
    /** Within a sentence. */
    INSIDE
  }

  private final Token[][] places;
  private final Token[] paragraphForms;
  private final Token[] sentenceForms;

  /**
   * @param places what each place takes; the first place in its form within a sentence
   * @param sentenceForms the first place's tokens at the start of a sentence
   * @param paragraphForms the first place's tokens at the start of a paragraph
   */
  Phrase(Token[][] places, Token[] sentenceForms, Token[] paragraphForms) {
    this.places = places;
    this.sentenceForms = sentenceForms;
    this.paragraphForms = paragraphForms;
  }

  int length() {
    return places.length;
  }

  Token[] place(int index, Start start) {
    if (index > 0) {
      return places[index];
    }
    return switch (start) {
      case PARAGRAPH -> paragraphForms;
      case SENTENCE -> sentenceForms;
      case INSIDE -> places[0];
    };
  }
}
