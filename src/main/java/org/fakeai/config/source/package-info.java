/**
 * Reading the settings: from the command line, the environment, a file and MicroProfile's sources
 * into one checked {@link org.fakeai.config.FakeAiConfig}.
 *
 * <p>Owns names, syntax, precedence and problems of settings. Imports config and kernel, the YAML
 * parser and – in the classes whose names say so – MicroProfile Config; the launcher loads none of
 * those. Guarantees that reading never stops at the first problem, that the result is complete
 * (defaults stand in for what is wrong), and that no key and no password shows in a problem, a
 * warning or a {@code toString}. Leaves out what the settings do.
 */
@NullMarked
package org.fakeai.config.source;

import org.jspecify.annotations.NullMarked;
