package org.fakeai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Tells calls of the machine itself from those that a proxy on it forwards. */
final class Loopback {

  private static final List<String> FORWARDED =
      List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Forwarded-Host", "Via");

  private Loopback() {}

  static boolean is(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    boolean local =
        address != null
            && (address.startsWith("127.")
                || address.equals("::1")
                || address.equals("0:0:0:0:0:0:0:1")
                || address.startsWith("::ffff:127."));
    return local && FORWARDED.stream().allMatch(header -> request.getHeader(header) == null);
  }
}
