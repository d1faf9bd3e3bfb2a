package org.fakeai.launcher.boot;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** Starts the launcher with the jars in the folder {@code lib} beside this one. */
public final class Boot {

  private static final String MAIN = "org.fakeai.launcher.Main";

  private Boot() {}

  /** Hands all arguments on. */
  public static void main(String[] arguments)
      throws IOException, URISyntaxException, ReflectiveOperationException {
    var loader = new URLClassLoader("launcher", jars(), Boot.class.getClassLoader());
    Thread.currentThread().setContextClassLoader(loader);
    try {
      loader.loadClass(MAIN).getMethod("main", String[].class).invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static URL[] jars() throws IOException, URISyntaxException {
    var self = Path.of(Boot.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    var urls = new ArrayList<URL>();
    try (var jars = Files.newDirectoryStream(self.resolveSibling("lib"), "*.jar")) {
      for (Path jar : jars) {
        urls.add(jar.toUri().toURL());
      }
    }
    return urls.toArray(URL[]::new);
  }
}
