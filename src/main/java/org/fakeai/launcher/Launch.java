package org.fakeai.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * All that a runtime needs to know to start.
 *
 * @param home where its files are
 * @param api where the application listens
 * @param management where MicroProfile's own pages are, if anywhere
 * @param longestWrite how long a client may take to accept what is written to it; whole seconds
 * @param work an empty folder of this process's own
 */
record Launch(
    Home home, Endpoint api, Optional<Endpoint> management, Duration longestWrite, Path work) {}
