/**
 * The program that people run: it reads and checks the settings, starts one of the two runtimes in
 * its own JVM with the WAR in it, and stops it in good order; its small commands look at a running
 * server, at the settings, or make keys.
 *
 * <p>Owns the command line, ports, signals, temporary folders and exit codes (0 fine, 1 unreachable
 * or unhealthy, 2 usage or configuration). Imports config, kernel, picocli and Jackson. It is not
 * part of the WAR and knows the application only by its HTTP pages and by {@link Lifecycle}; both
 * servers' classes are reached by reflection, so that neither is needed to compile.
 */
@NullMarked
package org.fakeai.launcher;

import org.jspecify.annotations.NullMarked;
