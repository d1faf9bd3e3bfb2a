package org.fakeai.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Payara Micro, by its own main class; its jar has to be on the class path. */
final class PayaraRuntime implements ServerRuntime {

  private static final String MICRO = "fish.payara.micro.PayaraMicro";

  private @Nullable Object micro;

  @Override
  public void start(Launch launch) throws LaunchException {
    try {
      launch.home().payara();
      checkHostName();
      var before = launch.work().resolve("before-boot");
      var after = launch.work().resolve("after-boot");
      Files.write(before, PayaraCommands.beforeBoot(launch));
      Files.write(after, PayaraCommands.afterBoot(launch));
      // A fresh folder: with one that has been used, the WAR would be deployed twice.
      var arguments =
          List.of(
              "--nocluster",
              "--nohazelcast",
              "--disablephonehome",
              "--rootDir",
              launch.work().resolve("payara").toString(),
              "--port",
              Integer.toString(launch.api().port()),
              "--prebootcommandfile",
              before.toString(),
              "--postbootcommandfile",
              after.toString(),
              "--logproperties",
              PayaraLogging.writeTo(launch.work()).toString());
      var type = Class.forName(MICRO);
      type.getMethod("main", String[].class)
          .invoke(null, (Object) arguments.toArray(String[]::new));
      micro = type.getMethod("getInstance").invoke(null);
      checkApplication(micro);
    } catch (InvocationTargetException e) {
      throw new LaunchException("Payara Micro did not start: " + e.getCause(), e);
    } catch (ReflectiveOperationException | IOException e) {
      throw new LaunchException("Payara Micro cannot be started: " + e, e);
    }
  }

  /** Payara asks for it in many places, and stops half-way where there is no answer. */
  private static void checkHostName() throws LaunchException {
    try {
      InetAddress.getLocalHost();
    } catch (UnknownHostException e) {
      throw new LaunchException(
          "Payara Micro needs this host's own name to have an address: "
              + e.getMessage()
              + "; a line '127.0.0.1 localhost NAME' in /etc/hosts is enough",
          e);
    }
  }

  private static void checkApplication(Object micro)
      throws ReflectiveOperationException, LaunchException {
    var runtime = Class.forName(MICRO).getMethod("getRuntime").invoke(micro);
    var names =
        (Collection<?>)
            Class.forName("fish.payara.micro.PayaraMicroRuntime")
                .getMethod("getDeployedApplicationNames")
                .invoke(runtime);
    if (!names.contains(PayaraCommands.APPLICATION)) {
      throw new LaunchException("the application could not be deployed; see the messages above");
    }
  }

  @Override
  public void stop(Duration patience) {
    var running = micro;
    if (running == null) {
      return;
    }
    try {
      CompletableFuture.runAsync(() -> shutDown(running))
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      System.err.println("fakeai: Payara Micro did not stop in good order: " + e);
    }
  }

  private static void shutDown(Object micro) {
    try {
      Class.forName(MICRO).getMethod("shutdown").invoke(micro);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
