/**
 * All of FakeAI that is on the JVM's own class path: what starts the launcher, and what a log
 * manager makes by name.
 *
 * <p>Both servers let an application see that class path, and before its own classes. So the
 * launcher and its libraries, which share packages with the WAR, are loaded apart. Imports the JDK
 * only.
 */
@NullMarked
package org.fakeai.launcher.boot;

import org.jspecify.annotations.NullMarked;
