package org.fakeai.simulation.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a conversation states, newest text first, and how it is worded. Immutable; made once for a
 * request.
 */
public final class Facts {

  /** Nothing. */
  public static final Facts NONE = new Facts(List.of(), " ", "");

  /** So many, that one bit of a {@code long} stands for each. */
  static final int MOST = 64;

  /** Words that say nothing about a choice which is spelled like them. */
  private static final Set<String> COMMON =
      Set.of(
          "a", "i", "in", "to", "is", "as", "at", "on", "or", "of", "it", "an", "do", "so", "me",
          "my", "be", "by", "go", "he", "if", "us", "we", "and", "the", "for", "not", "all");

  private static final int MOST_TEXTS = 8;

  /** Characters of a text that are read: so many of its beginning and of its end. */
  private static final int READ = 2000;

  private final List<Fact> facts;
  private final String flat;
  private final String question;

  private Facts(List<Fact> facts, String flat, String question) {
    this.facts = List.copyOf(facts);
    this.flat = flat;
    this.question = question;
  }

  /**
   * Reads texts.
   *
   * @param texts what the user said, oldest first; of the last few, beginnings and ends are read
   */
  public static Facts of(List<String> texts) {
    List<Fact> facts = new ArrayList<>();
    StringBuilder flat = new StringBuilder(" ");
    String question = "";
    for (int i = texts.size() - 1; i >= Math.max(0, texts.size() - MOST_TEXTS); i--) {
      String text = bounded(texts.get(i));
      if (facts.size() < MOST) {
        scan(text, i * READ, facts);
      }
      flat.append(Words.flat(text).substring(1));
      question = question.isEmpty() ? text.strip() : question;
    }
    return new Facts(facts, flat.toString(), question);
  }

  private static String bounded(String text) {
    if (text.length() <= 2 * READ) {
      return text;
    }
    int head = Character.isHighSurrogate(text.charAt(READ - 1)) ? READ - 1 : READ;
    int tail = text.length() - READ;
    tail += Character.isLowSurrogate(text.charAt(tail)) ? 1 : 0;
    return text.substring(0, head) + "\n" + text.substring(tail);
  }

  private static void scan(String text, int lists, List<Fact> facts) {
    Consumer<Fact> keep =
        fact -> {
          if (facts.size() < MOST) {
            facts.add(fact);
          }
        };
    QuoteScanner.quotes(text, keep);
    QuoteScanner.pairs(text, keep);
    new FactScanner(text, lists, keep).scan();
  }

  List<Fact> all() {
    return facts;
  }

  /** What the newest text asks, as it stands there. */
  public String question() {
    return question;
  }

  /** How many characters are searched for a mention. */
  int length() {
    return flat.length();
  }

  /** Where the texts first contain the words of {@code value}; smaller is newer; -1 if nowhere. */
  int placeOf(String value) {
    String words = Words.flat(value);
    return words.length() > 2 && !COMMON.contains(words.strip()) ? flat.indexOf(words) : -1;
  }

  /**
   * The facts that stand in an enumeration with exactly one of {@code said} and are not that one.
   *
   * @param said facts as bits
   * @return facts as bits
   */
  public long enumerated(long said) {
    for (int i = 0; i < facts.size(); i++) {
      long list = (said & 1L << i) == 0 ? 0 : members(1L << i);
      if (list != 0 && Long.bitCount(list & said) == 1) {
        return list & ~said;
      }
    }
    return 0;
  }

  /** All facts of the enumeration that the lowest of {@code said} stands in, as bits. */
  public long members(long said) {
    int list = said == 0 ? 0 : facts.get(Long.numberOfTrailingZeros(said)).list();
    long members = 0;
    for (int i = 0; i < facts.size() && list > 0; i++) {
      members |= facts.get(i).list() == list ? 1L << i : 0;
    }
    return members;
  }
}
