package org.fakeai.it;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Draws the parts of generated requests, the same for the same seed. */
final class Chance {

  private static final JsonMapper JSON = new JsonMapper();

  private final SplittableRandom random;

  Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  /** True in so many of a hundred cases. */
  boolean happens(int percent) {
    return random.nextInt(100) < percent;
  }

  int between(int least, int greatest) {
    return random.nextInt(least, greatest + 1);
  }

  double decimal(double least, double greatest) {
    return Math.round(100 * (least + random.nextDouble() * (greatest - least))) / 100.0;
  }

  @SafeVarargs
  final <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** One of these texts of JSON, in which quotes are single. */
  JsonNode json(String... of) {
    return JSON.readTree(one(of).replace('\'', '"'));
  }

  /** One to {@code most} of them, in any order. */
  <T> List<T> several(int most, List<T> of) {
    List<T> left = new ArrayList<>(of);
    List<T> taken = new ArrayList<>();
    for (int i = between(1, most); i > 0 && !left.isEmpty(); i--) {
      taken.add(left.remove(random.nextInt(left.size())));
    }
    return taken;
  }
}
