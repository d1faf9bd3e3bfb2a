package org.fakeai.simulation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fakeai.simulation.tokens.Token;

/** Turns patterns into phrases of pieces; a pattern that needs a word which is no piece is lost. */
final class PhraseReader {

  private static final Token[] NO_TOKENS = {};
  private static final String VOWELS = "aeiou";

  private final Map<String, List<String>> words;
  private final Pieces pieces;

  PhraseReader(Map<String, List<String>> words, Pieces pieces) {
    this.words = words;
    this.pieces = pieces;
  }

  /** The phrases of {@code patterns}, without the marks that end them. */
  Phrase[] read(List<String> patterns) {
    return patterns.stream().flatMap(pattern -> read(pattern).stream()).toArray(Phrase[]::new);
  }

  private Optional<Phrase> read(String pattern) {
    List<String> elements = List.of(pattern.replaceAll("([,;])", " $1").split(" +"));
    List<String> starters =
        choices(elements.get(0), "").stream()
            .map(PhraseReader::decapitalized)
            .filter(word -> found(" ", word) && found("", capitalized(word)))
            .filter(word -> found(" ", capitalized(word)))
            .toList();
    List<Token[]> places = new ArrayList<>();
    places.add(tokens(" ", starters));
    for (int i = 1; i < elements.size(); i++) {
      boolean mark = elements.get(i).length() == 1 && ",;".contains(elements.get(i));
      places.add(tokens(mark ? "" : " ", choices(elements.get(i), elements.get(i - 1))));
    }
    if (places.stream().anyMatch(tokens -> tokens.length == 0)) {
      return Optional.empty();
    }
    List<String> capitals = starters.stream().map(PhraseReader::capitalized).toList();
    return Optional.of(
        new Phrase(places.toArray(Token[][]::new), tokens(" ", capitals), tokens("", capitals)));
  }

  private List<String> choices(String element, String before) {
    if (!element.startsWith("{")) {
      return List.of(element);
    }
    List<String> all = words.getOrDefault(element.substring(1, element.length() - 1), List.of());
    boolean consonantsOnly = before.equals("a");
    return all.stream()
        .filter(word -> !consonantsOnly || VOWELS.indexOf(word.charAt(0)) < 0)
        .toList();
  }

  private boolean found(String before, String word) {
    return pieces.find(before + word).isPresent();
  }

  private Token[] tokens(String before, List<String> words) {
    return words.stream()
        .flatMap(word -> pieces.find(before + word).stream())
        .toList()
        .toArray(NO_TOKENS);
  }

  private static String capitalized(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String decapitalized(String word) {
    return Character.toLowerCase(word.charAt(0)) + word.substring(1);
  }
}
