package org.fakeai.simulation.facts;

import java.util.Locale;
import java.util.Set;

/** Places that are known without a preposition or a capital letter. */
final class Places {

  private static final Set<String> CITIES =
      Set.of(
          "amsterdam",
          "athens",
          "atlanta",
          "austin",
          "bangkok",
          "barcelona",
          "beijing",
          "berlin",
          "boston",
          "brussels",
          "budapest",
          "cairo",
          "chicago",
          "copenhagen",
          "dallas",
          "delhi",
          "denver",
          "dubai",
          "dublin",
          "florence",
          "geneva",
          "hamburg",
          "helsinki",
          "houston",
          "istanbul",
          "jakarta",
          "johannesburg",
          "lagos",
          "lima",
          "lisbon",
          "london",
          "madrid",
          "manchester",
          "melbourne",
          "miami",
          "milan",
          "montreal",
          "moscow",
          "mumbai",
          "munich",
          "nairobi",
          "oslo",
          "paris",
          "philadelphia",
          "phoenix",
          "prague",
          "rome",
          "seattle",
          "seoul",
          "shanghai",
          "singapore",
          "stockholm",
          "sydney",
          "tokyo",
          "toronto",
          "vancouver",
          "venice",
          "vienna",
          "warsaw",
          "zurich");

  private static final Set<String> COUNTRIES =
      Set.of(
          "argentina",
          "australia",
          "austria",
          "belgium",
          "brazil",
          "canada",
          "chile",
          "china",
          "denmark",
          "egypt",
          "england",
          "finland",
          "france",
          "germany",
          "greece",
          "india",
          "indonesia",
          "ireland",
          "israel",
          "italy",
          "japan",
          "kenya",
          "mexico",
          "netherlands",
          "nigeria",
          "norway",
          "peru",
          "poland",
          "portugal",
          "scotland",
          "spain",
          "sweden",
          "switzerland",
          "turkey",
          "uk",
          "usa");

  private Places() {}

  static boolean isCity(String word) {
    return CITIES.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isKnown(String word) {
    return isCity(word) || isCountry(word);
  }

  /** Whether the first word of {@code name} is known. */
  static boolean startsKnown(String name) {
    int end = 0;
    while (end < name.length() && Character.isLetter(name.charAt(end))) {
      end++;
    }
    return isKnown(name.substring(0, end));
  }

  static boolean isCountry(String word) {
    return COUNTRIES.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether {@code word} says in which country or state the place before it is. */
  static boolean qualifies(String word) {
    return isCountry(word)
        || word.length() == 2
            && Character.isUpperCase(word.charAt(0))
            && Character.isUpperCase(word.charAt(1));
  }
}
