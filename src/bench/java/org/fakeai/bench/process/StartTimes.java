package org.fakeai.bench.process;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How long a server took from the start of its process.
 *
 * @param healthySeconds to the first 200 on {@code /health}
 * @param readySeconds to its own word that it is ready, if it gives one
 */
public record StartTimes(double healthySeconds, OptionalDouble readySeconds) {
  private static final Duration POLL = Duration.ofMillis(10);

  /**
   * Starts a server, waits for both and stops it.
   *
   * @param port where it will listen; 0 if only its word tells
   */
  public static StartTimes of(LaunchPlan plan, int port) throws IOException, InterruptedException {
    try (ServerProcess server = ServerProcess.launch(plan)) {
      OptionalDouble healthy = OptionalDouble.empty();
      OptionalDouble ready = OptionalDouble.empty();
      while (healthy.isEmpty() || (ready.isEmpty() && plan.readyFile().isPresent())) {
        server.requireProspects();
        if (ready.isEmpty() && server.saysReady()) {
          ready = OptionalDouble.of(server.age());
        }
        int known = port == 0 && ready.isPresent() ? server.announcedPort() : port;
        if (healthy.isEmpty() && known != 0 && HealthProbe.isHealthy(known)) {
          healthy = OptionalDouble.of(server.age());
        }
        Thread.sleep(POLL);
      }
      return new StartTimes(healthy.getAsDouble(), ready);
    }
  }
}
