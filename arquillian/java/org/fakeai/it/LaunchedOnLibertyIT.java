package org.fakeai.it;

/** All checks against what {@code ./fakeai server --runtime liberty} starts. */
class LaunchedOnLibertyIT extends LaunchedServer {

  LaunchedOnLibertyIT() {
    super("liberty");
  }
}
