package org.fakeai.wire;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The headers of an event stream. */
public final class SseHeaders {

  private SseHeaders() {}

  /**
   * Sends them now, so that a client sees the stream's status while its first event is still to
   * come: not every JAX-RS runtime does so by itself.
   *
   * @return false if the client is gone
   */
  public static boolean leave(HttpServletResponse response) {
    response.setContentType("text/event-stream");
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("X-Accel-Buffering", "no");
    response.setHeader("openai-processing-ms", "0");
    try {
      response.flushBuffer();
      return true;
    } catch (IOException gone) {
      return false;
    }
  }
}
