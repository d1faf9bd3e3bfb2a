package org.fakeai.it;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The product as its launcher starts it, at the root of a port of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LaunchedServer implements ServerChecks {

  private final String runtime;
  private Launched launched;
  private ConformanceClient client;

  LaunchedServer(String runtime) {
    this.runtime = runtime;
  }

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    launched =
        Launched.start(
            folder, Map.of(), List.of("--host", "127.0.0.1", "--port", "0", "--runtime", runtime));
    client = new ConformanceClient(launched.server());
  }

  @AfterAll
  void stop() {
    if (launched != null) {
      launched.close();
    }
  }

  @Override
  public ConformanceClient client() {
    return client;
  }
}
