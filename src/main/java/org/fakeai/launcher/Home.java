package org.fakeai.launcher;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the parts of an installed FakeAI are.
 *
 * @param folder holds {@code fakeai.war}, {@code launcher}, {@code liberty} and {@code payara}
 */
record Home(Path folder) {

  /** The installation that this class comes from: its jar is in the folder's {@code launcher}. */
  static Home ofThisProgram() throws LaunchException {
    try {
      var source = Home.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      var launcher = Path.of(source).toAbsolutePath().getParent();
      return new Home(launcher == null ? Path.of("") : launcher.resolveSibling(""));
    } catch (URISyntaxException e) {
      throw new LaunchException("cannot tell where FakeAI is installed", e);
    }
  }

  Path war() throws LaunchException {
    return existing("fakeai.war");
  }

  Path liberty() throws LaunchException {
    return existing("liberty/wlp");
  }

  Path libertyConfig() throws LaunchException {
    return existing("liberty/config/server.xml");
  }

  Path payara() throws LaunchException {
    return existing("payara/payara-micro.jar");
  }

  private Path existing(String part) throws LaunchException {
    var path = folder.resolve(part).normalize();
    if (!Files.exists(path)) {
      throw new LaunchException("this installation lacks " + path);
    }
    return path;
  }
}
