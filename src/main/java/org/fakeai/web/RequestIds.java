package org.fakeai.web;

import org.fakeai.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** The id under which a call is known to client and log. */
final class RequestIds {

  private static final int LONGEST = 128;

  private RequestIds() {}

  /** The client's own id if it can go into a header and a log line, else a new one. */
  static String of(@Nullable String given, Ids ids) {
    return given != null && isSafe(given) ? given : ids.nextHex("req_", 32);
  }

  /** True for up to 128 letters, digits and a few signs. */
  static boolean isSafe(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (!plain && "-_.:/+=@".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
