package org.fakeai.launcher;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Open Liberty, by its interface for embedding.
 *
 * <p>Its kernel has to be on the class path, or it could not put its own log manager in place. The
 * installation is only read: what a server writes goes to the work folder.
 */
final class LibertyRuntime implements ServerRuntime {

  private static final String SPI = "com.ibm.wsspi.kernel.embeddable.";
  private static final String SERVER = "fakeai";
  private static final String APPLICATION =
      "WebSphere:service=com.ibm.websphere.application.ApplicationMBean,name=fakeai";

  private @Nullable Object server;
  private @Nullable ManagementRelay relay;

  @Override
  public void start(Launch launch) throws LaunchException {
    try {
      var user = launch.work().resolve("usr");
      var folder = Files.createDirectories(user.resolve("servers").resolve(SERVER));
      Files.copy(launch.home().libertyConfig(), folder.resolve("server.xml"));
      var output = launch.work().resolve("output");
      server = build(launch.home().liberty(), user, output);
      var start = Class.forName(SPI + "Server").getMethod("start", Map.class, String[].class);
      var inner = inner(launch);
      check((Future<?>) start.invoke(server, variables(launch, inner), new String[0]));
      checkApplication(output.resolve(SERVER).resolve("logs"));
      if (launch.management().isPresent() && inner.isPresent()) {
        relay = ManagementRelay.start(launch.management().get(), inner.get());
      }
    } catch (ReflectiveOperationException | IOException | JMException e) {
      throw new LaunchException("Open Liberty cannot be started: " + e, e);
    }
  }

  private static Object build(Path installation, Path user, Path output)
      throws ReflectiveOperationException {
    var type = Class.forName(SPI + "ServerBuilder");
    var builder = type.getConstructor().newInstance();
    type.getMethod("setName", String.class).invoke(builder, SERVER);
    type.getMethod("setInstallDir", File.class).invoke(builder, installation.toFile());
    type.getMethod("setUserDir", File.class).invoke(builder, user.toFile());
    type.getMethod("setOutputDir", File.class).invoke(builder, output.toFile());
    return type.getMethod("build").invoke(builder);
  }

  /** Liberty's own management listener, behind the {@link ManagementRelay}. */
  private static Optional<Endpoint> inner(Launch launch) throws LaunchException {
    return launch.management().isPresent()
        ? Optional.of(Ports.claim("Open Liberty's own pages", Endpoint.LOOPBACK, 0))
        : Optional.empty();
  }

  private static Map<String, String> variables(Launch launch, Optional<Endpoint> management)
      throws LaunchException {
    var variables = new HashMap<String, String>();
    variables.put("command.port", "-1");
    // Until server.xml is read; it has the warnings shown.
    variables.put("com.ibm.ws.logging.console.log.level", "off");
    variables.put("war", launch.home().war().toString());
    variables.put("api.host", launch.api().isEveryAddress() ? "*" : launch.api().host());
    variables.put("api.port", Integer.toString(launch.api().port()));
    variables.put("write.timeout", launch.longestWrite().toSeconds() + "s");
    variables.put("management.enabled", Boolean.toString(management.isPresent()));
    management.ifPresent(
        it -> {
          variables.put("management.host", it.host());
          variables.put("management.port", Integer.toString(it.port()));
          variables.put("management.alias", it.host() + ":" + it.port());
        });
    return variables;
  }

  private static void check(Future<?> outcome)
      throws ReflectiveOperationException, LaunchException {
    try {
      var result = outcome.get();
      var type = Class.forName(SPI + "Server$Result");
      if (!(boolean) type.getMethod("successful").invoke(result)) {
        throw new LaunchException(
            "Open Liberty did not start: " + type.getMethod("getException").invoke(result));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("interrupted while Open Liberty was starting", e);
    } catch (ExecutionException e) {
      throw new LaunchException("Open Liberty did not start: " + e.getCause(), e);
    }
  }

  private static void checkApplication(Path logs) throws JMException, LaunchException {
    var beans = ManagementFactory.getPlatformMBeanServer();
    var application = new ObjectName(APPLICATION);
    if (!beans.isRegistered(application)
        || !"STARTED".equals(beans.getAttribute(application, "State"))) {
      var causes = String.join("\n  ", LibertyCauses.in(logs));
      throw new LaunchException(
          "the application could not be deployed" + (causes.isEmpty() ? "" : "\n  " + causes));
    }
  }

  @Override
  public void stop(Duration patience) {
    if (relay != null) {
      relay.stop();
    }
    if (server == null) {
      return;
    }
    try {
      var stop = Class.forName(SPI + "Server").getMethod("stop", String[].class);
      var outcome = (Future<?>) stop.invoke(server, (Object) new String[0]);
      outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ReflectiveOperationException | ExecutionException | TimeoutException e) {
      System.err.println("fakeai: Open Liberty did not stop in good order: " + e);
    }
  }
}
