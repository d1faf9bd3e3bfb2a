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

  private static final String LIBERTY = "liberty/wlp";
  private static final String PAYARA = "payara/payara-micro.jar";

  /** The installation that this class comes from: its jar is in {@code launcher/lib}. */
  static Home ofThisProgram() throws LaunchException {
    try {
      var source = Home.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return new Home(Path.of(source).resolve("../../..").normalize());
    } catch (URISyntaxException e) {
      throw new LaunchException("cannot tell where FakeAI is installed", e);
    }
  }

  /** The runtime that is taken when none is asked for: Liberty, or the only one that is here. */
  ServerRuntime.Kind usual() {
    return !Files.exists(folder.resolve(LIBERTY)) && Files.exists(folder.resolve(PAYARA))
        ? ServerRuntime.Kind.PAYARA
        : ServerRuntime.Kind.LIBERTY;
  }

  Path war() throws LaunchException {
    return existing("fakeai.war");
  }

  Path liberty() throws LaunchException {
    return existing(LIBERTY);
  }

  Path libertyConfig() throws LaunchException {
    return existing("liberty/config/server.xml");
  }

  Path payara() throws LaunchException {
    return existing(PAYARA);
  }

  private Path existing(String part) throws LaunchException {
    var path = folder.resolve(part).normalize();
    if (!Files.exists(path)) {
      throw new LaunchException(
          "this installation lacks "
              + path
              + "; each archive has one runtime: fakeai-VERSION-liberty or fakeai-VERSION-payara");
    }
    return path;
  }
}
