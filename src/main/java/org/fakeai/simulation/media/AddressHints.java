package org.fakeai.simulation.media;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an address says about what it leads to; nobody follows it. */
final class AddressHints {

  private static final int LONGEST = 4_096;
  private static final int LARGEST_SIDE = 100_000;
  private static final Pattern WIDTH = query("w|width");
  private static final Pattern HEIGHT = query("h|height");
  private static final Pattern SECONDS = query("duration|seconds");
  private static final Pattern FPS = query("fps");
  private static final Pattern SIDES = Pattern.compile("(?<![0-9])(\\d{1,5})x(\\d{1,5})(?![0-9])");

  private AddressHints() {}

  /** Whether something could be fetched there. */
  static boolean isRemote(String address) {
    return address.regionMatches(true, 0, "https://", 0, 8)
        || address.regionMatches(true, 0, "http://", 0, 7);
  }

  /** {@code ?width=640&height=480} (also {@code w}, {@code h}), or {@code 640x480} anywhere. */
  static Optional<ImageSize> size(String address) {
    String text = address.substring(0, Math.min(address.length(), LONGEST));
    OptionalDouble width = number(WIDTH, text);
    OptionalDouble height = number(HEIGHT, text);
    if (width.isPresent() && height.isPresent()) {
      return size(width.getAsDouble(), height.getAsDouble());
    }
    Matcher sides = SIDES.matcher(text);
    return sides.find()
        ? size(Double.parseDouble(sides.group(1)), Double.parseDouble(sides.group(2)))
        : Optional.empty();
  }

  /** {@code ?duration=12.5}, in seconds. */
  static OptionalDouble seconds(String address) {
    return number(SECONDS, address.substring(0, Math.min(address.length(), LONGEST)));
  }

  /** {@code ?fps=24}. */
  static OptionalDouble fps(String address) {
    return number(FPS, address.substring(0, Math.min(address.length(), LONGEST)));
  }

  private static OptionalDouble number(Pattern name, String text) {
    Matcher found = name.matcher(text);
    return found.find()
        ? OptionalDouble.of(Double.parseDouble(found.group(1)))
        : OptionalDouble.empty();
  }

  private static Optional<ImageSize> size(double width, double height) {
    boolean possible = width >= 1 && height >= 1 && Math.max(width, height) <= LARGEST_SIDE;
    return possible ? Optional.of(new ImageSize((int) width, (int) height)) : Optional.empty();
  }

  private static Pattern query(String names) {
    return Pattern.compile("[?&](?:" + names + ")=(\\d{1,6}(?:\\.\\d{1,3})?)(?=[&#]|$)");
  }
}
