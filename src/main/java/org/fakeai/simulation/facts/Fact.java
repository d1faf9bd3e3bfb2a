package org.fakeai.simulation.facts;

/**
 * Something that a text states.
 *
 * @param kind what it is
 * @param text as a value would have it: dates in ISO form, numbers in digits
 * @param before the word before it, in lower case and singular; for a pair its key
 * @param after the word after it, likewise; a number's unit or currency
 * @param list number of the enumeration it stands in ("Paris, London and Rome"), 0 if in none
 */
record Fact(Kind kind, String text, String before, String after, int list) {

  /** Whether it is a pair whose key is, or ends with, {@code name}. */
  boolean isPairOf(String name) {
    return kind == Kind.PAIR && (before.equals(name) || before.endsWith(" " + name));
  }

  enum Kind {
    /** {@code key: value}, or {@code my key is value}. */
    PAIR,
    QUOTED,
    NAME,
    EMAIL,
    URL,
    NUMBER,
    MONEY,
    DATE,
    DATE_TIME,
    TIME,
    /** A day without a date: tomorrow, Monday, June 5. */
    DAY,
    IDENTIFIER
  }
}
