/**
 * Regular expressions of ECMA-262's kind (and what Python's and Rust's add) as something to write
 * texts from: a text that matches, of a wanted length.
 *
 * <p>Imports nothing of FakeAI. What is written was matched before it is handed out; work and stack
 * are bounded whatever the pattern, by the caller's effort or a usual one.
 */
@NullMarked
package org.fakeai.simulation.pattern;

import org.jspecify.annotations.NullMarked;
