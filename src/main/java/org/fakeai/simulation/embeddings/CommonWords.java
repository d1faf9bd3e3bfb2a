package org.fakeai.simulation.embeddings;

import java.util.Arrays;

/** English words that say little about a text, by the hashes that {@link TextVector} makes. */
final class CommonWords {

  private static final String LIST =
      "a about after again all also am an and any are as at be because been before being between"
          + " both but by can could did do does doing down during each few for from further had has"
          + " have having he her here hers him his how i if in into is it its just me more most my"
          + " no nor not now of off on once only or other our out over own please same she should so"
          + " some such than that the their them then there these they this those through to too"
          + " under until up us very was we were what when where which while who whom why will with"
          + " would you your";

  private static final long[] HASHES =
      Arrays.stream(LIST.split(" ")).mapToLong(CommonWords::hash).sorted().toArray();

  private CommonWords() {}

  static boolean contains(long hash) {
    return Arrays.binarySearch(HASHES, hash) >= 0;
  }

  private static long hash(String word) {
    long hash = TextVector.EMPTY;
    for (int i = 0; i < word.length(); i++) {
      hash = TextVector.extend(hash, word.charAt(i));
    }
    return hash;
  }
}
