package org.fakeai.bench;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Paced streams to be held at once.
 *
 * @param window how long they count; empty leaves it to the scale
 * @param aligned all begin at once instead of spread over their length
 */
record PacedLoad(int streams, Duration itl, Optional<Duration> window, boolean aligned) {
  private static final Pattern FORM = Pattern.compile("(\\d+)@(\\d+)(?::(\\d+))?(:aligned)?");

  /** Reads {@code 3000@100}, streams at an ITL in ms, with {@code :60} s, with {@code :aligned}. */
  static PacedLoad parse(String text) {
    Matcher found = FORM.matcher(text);
    if (!found.matches()) {
      throw new IllegalArgumentException(
          "bench.paced: streams@ms[:seconds][:aligned], not " + text);
    }
    return new PacedLoad(
        Integer.parseInt(found.group(1)),
        Duration.ofMillis(Long.parseLong(found.group(2))),
        Optional.ofNullable(found.group(3)).map(Long::parseLong).map(Duration::ofSeconds),
        found.group(4) != null);
  }

  /** Tokens of a stream of about this length. */
  int tokens(Duration length) {
    return (int) Math.max(2, length.toNanos() / itl.toNanos() + 1);
  }
}
