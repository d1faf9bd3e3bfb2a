package org.fakeai.it;

/** All checks against what {@code ./fakeai server --runtime payara} starts. */
class LaunchedOnPayaraIT extends LaunchedServer {

  LaunchedOnPayaraIT() {
    super("payara");
  }
}
