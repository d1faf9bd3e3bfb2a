package org.fakeai.launcher;

import java.nio.file.Path;
import java.util.Map;
import org.fakeai.config.source.ConfigReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server a command looks at: the one that this machine's settings would start. */
final class Target {

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "Where the server is. Default: the configured host.")
  private @Nullable String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The API's port. Default: the configured port.")
  private @Nullable Integer port;

  Endpoint endpoint() {
    var server = ConfigReader.forLauncher(Map.of(), System.getenv(), Path.of("")).config().server();
    return new Endpoint(host == null ? server.host() : host, port == null ? server.port() : port);
  }

  /** No other host was named. */
  boolean isThisHost() {
    return host == null;
  }

  /** The port that was named, if one was. */
  @Nullable Integer port() {
    return port;
  }
}
