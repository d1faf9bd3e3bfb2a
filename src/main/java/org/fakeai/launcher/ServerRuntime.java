package org.fakeai.launcher;

import java.time.Duration;

/** A Jakarta EE server that runs the WAR in this JVM. */
sealed interface ServerRuntime permits LibertyRuntime, PayaraRuntime {

  /** Which servers there are. */
  enum Kind {
    LIBERTY,
    PAYARA;

    ServerRuntime create() {
      return switch (this) {
        case LIBERTY -> new LibertyRuntime();
        case PAYARA -> new PayaraRuntime();
      };
    }
  }

  /** Returns when the application is deployed; throws when it could not be. */
  void start(Launch launch) throws LaunchException;

  /** Returns when the server has stopped, at the latest after the patience. */
  void stop(Duration patience);
}
