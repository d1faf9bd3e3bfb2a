/**
 * Facts that a conversation states (places, names, dates, numbers, identifiers, quoted texts) and
 * which of them a named value wants, so that generated arguments and documents say what the user
 * said.
 *
 * <p>Imports nothing of FakeAI. Reads no clock: relative days stay words. Linear in the text, of
 * which a bounded part is read.
 */
@NullMarked
package org.fakeai.simulation.facts;

import org.jspecify.annotations.NullMarked;
