package org.fakeai.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.fakeai.launcher.metrics.MetricsCsv;
import org.fakeai.launcher.metrics.MetricsTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code fakeai metrics}: what a running server did. */
@Command(
    name = "metrics",
    description = "Show what a running server did; exit code 1 if it does not tell.")
final class MetricsCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final double SHORTEST_SECONDS = 0.05;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final String CLEAR = "\033[H\033[2J";

  /** How the metrics are printed. */
  enum Format {
    PRETTY,
    JSON,
    PROMETHEUS,
    CSV
  }

  @Mixin private Target target = new Target();
  @Mixin private ApiKey key = new ApiKey();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "pretty: a table; json or prometheus: the server's page as it is; csv: a line of the main"
            + " figures.",
        "Default: pretty."
      })
  private Format format = Format.PRETTY;

  @Option(names = "--watch", description = "Again and again, until stopped.")
  private boolean watch;

  @Option(
      names = "--interval",
      paramLabel = "SECONDS",
      description = "Time between two looks with --watch. Default: 5.")
  private double interval = 5;

  @Option(
      names = "--count",
      paramLabel = "NUMBER",
      description = "How many looks with --watch. Default: no end.")
  private long count = Long.MAX_VALUE;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws LaunchException {
    if (interval < SHORTEST_SECONDS || count < 1) {
      throw new ParameterException(
          Console.of(spec), "--interval is at least " + SHORTEST_SECONDS + ", --count at least 1");
    }
    var headers = headers();
    var out = Console.of(spec).getOut();
    for (long look = 0; look < (watch ? count : 1); look++) {
      if (look > 0) {
        LockSupport.parkNanos(Math.round(interval * NANOS_PER_SECOND));
      }
      if (!show(headers, look == 0, out)) {
        return Main.UNHEALTHY;
      }
      out.flush();
      if (out.checkError()) {
        return Main.FINE;
      }
    }
    return Main.FINE;
  }

  private Map<String, String> headers() throws LaunchException {
    var headers = new HashMap<String, String>();
    headers.put("Accept", format == Format.PROMETHEUS ? "text/plain" : "application/json");
    key.read().ifPresent(it -> headers.put("Authorization", "Bearer " + it));
    return headers;
  }

  private boolean show(Map<String, String> headers, boolean first, PrintWriter out) {
    var uri = target.endpoint().uri("/metrics");
    try {
      var page = Page.get(uri, PATIENCE, headers);
      if (page.isFine()) {
        print(page.body(), uri.toString(), first, out);
        return true;
      }
      complain(
          page.status() == HttpURLConnection.HTTP_UNAUTHORIZED
              ? uri + " wants an API key: --api-key-file, or the variable " + ApiKey.VARIABLE
              : uri + " answers " + page.status());
    } catch (IOException e) {
      complain("no answer from " + uri + ": " + e.getMessage());
    }
    return false;
  }

  private void print(String body, String uri, boolean first, PrintWriter out) {
    switch (format) {
      case JSON, PROMETHEUS -> out.println(body.strip());
      case CSV -> {
        if (first) {
          out.println(MetricsCsv.HEADER);
        }
        out.println(MetricsCsv.line(now(), JsonMapper.shared().readTree(body)));
      }
      case PRETTY -> {
        if (watch && Terminal.isOut()) {
          out.print(CLEAR);
        }
        out.println(uri + " at " + now());
        out.print(MetricsTable.of(JsonMapper.shared().readTree(body)));
      }
    }
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  private void complain(String problem) {
    Console.of(spec).getErr().println("fakeai: " + problem);
  }
}
