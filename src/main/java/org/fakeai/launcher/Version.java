package org.fakeai.launcher;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which FakeAI this is. */
final class Version implements IVersionProvider {

  /** As built; {@code development} when run from class files. */
  static String number() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"FakeAI " + number() + " on Java " + Runtime.version()};
  }
}
