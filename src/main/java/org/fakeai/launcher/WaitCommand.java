package org.fakeai.launcher;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.fakeai.kernel.Ticker;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fakeai wait}: returns when a server is ready. */
@Command(
    name = "wait",
    description = "Wait until a server is ready; exit code 1 if that takes too long.")
final class WaitCommand implements Callable<Integer> {

  @Mixin private Target target = new Target();

  @Option(names = "--timeout", paramLabel = "SECONDS", description = "Longest wait. Default: 60.")
  private int timeout = 60;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var endpoint = target.endpoint();
    var limit = Duration.ofSeconds(timeout);
    if (new Readiness(Ticker.system()).await(endpoint, limit, () -> false)) {
      return Main.FINE;
    }
    Console.of(spec)
        .getErr()
        .println("fakeai: %s was not ready in %d s".formatted(endpoint.uri(""), timeout));
    return Main.UNHEALTHY;
  }
}
