package org.fakeai.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.locks.LockSupport;
import javax.management.JMException;
import org.fakeai.kernel.Ticker;

/**
 * Calls the server as its clients will before it is shown as ready: whole and streamed replies by
 * the real path. A token that only this process knows marks the calls; the application counts none
 * of them and does not wait between their tokens.
 */
final class Warming {

  private static final String LAUNCHED = "fakeai.launched";
  private static final String TOKEN = "fakeai.warm_up_token";
  private static final String HEADER = "x-fakeai-warm-up";
  private static final int CALLS = 100;
  private static final Duration LONGEST = Duration.ofMillis(600);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final int PATIENCE_MILLIS = 10_000;

  private final Ticker ticker;
  private final String token;

  private Warming(Ticker ticker, String token) {
    this.ticker = ticker;
    this.token = token;
  }

  /** To be called before the application starts: tells it to wait for this process's word. */
  static Warming announce(Ticker ticker) {
    byte[] chance = new byte[16];
    new SecureRandom().nextBytes(chance);
    Warming warming = new Warming(ticker, HexFormat.of().formatHex(chance));
    System.setProperty(LAUNCHED, "true");
    System.setProperty(TOKEN, warming.token);
    return warming;
  }

  /**
   * Warms the server up and calls it ready.
   *
   * @return false if it did not answer within the limit
   */
  boolean run(Endpoint endpoint, Duration limit) throws LaunchException {
    long start = ticker.nanos();
    while (!answers(endpoint, false)) {
      if (ticker.nanos() - start > limit.toNanos()) {
        return false;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    long warm = ticker.nanos();
    for (int i = 0; i < CALLS && ticker.nanos() - warm < LONGEST.toNanos(); i++) {
      answers(endpoint, i % 2 == 0);
    }
    System.clearProperty(TOKEN);
    try {
      Lifecycle.ready();
    } catch (JMException unreachable) {
      throw new LaunchException("the application cannot be told that it is ready: " + unreachable);
    }
    return true;
  }

  private boolean answers(Endpoint endpoint, boolean streamed) {
    String body =
        """
        {"model":"gpt-4o","stream":%s,"max_tokens":60,"messages":[{"role":"user","content":"Hello"}]}
        """
            .formatted(streamed);
    try {
      var connection =
          (HttpURLConnection)
              endpoint.uri("/v1/chat/completions").toURL().openConnection(Proxy.NO_PROXY);
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      connection.setRequestProperty("Content-Type", "application/json");
      connection.setRequestProperty(HEADER, token);
      connection.setDoOutput(true);
      try (var out = connection.getOutputStream()) {
        out.write(body.getBytes(StandardCharsets.UTF_8));
      }
      try (var in = connection.getInputStream()) {
        in.readAllBytes();
      }
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }
}
