package org.fakeai.bench.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** A server's own counters, from its Prometheus page. */
public record ServerCounters(InetSocketAddress server) {
  private static final String PATH = "/metrics/prometheus";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** The sum of all series whose name has this word in it; empty if the page has none. */
  public OptionalDouble sum(String word) throws IOException, InterruptedException {
    URI uri =
        URI.create("http://%s:%d%s".formatted(server.getHostString(), server.getPort(), PATH));
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return sum(client.send(request, BodyHandlers.ofString()).body(), word);
    }
  }

  static OptionalDouble sum(String page, String word) {
    double[] values =
        page.lines()
            .filter(line -> !line.startsWith("#"))
            .filter(line -> name(line).contains(word))
            .flatMap(ServerCounters::value)
            .mapToDouble(Double::doubleValue)
            .toArray();
    return values.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Arrays.stream(values).sum());
  }

  private static String name(String line) {
    return line.split("[{ ]", 2)[0];
  }

  private static Stream<Double> value(String line) {
    String[] words = line.strip().split(" +", -1);
    try {
      return Stream.of(Double.valueOf(words[words.length - 1]));
    } catch (NumberFormatException noSample) {
      return Stream.empty();
    }
  }
}
