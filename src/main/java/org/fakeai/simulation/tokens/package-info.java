/**
 * What a token is and how many there are.
 *
 * <p>Imports kernel, config and catalog; the only package that knows jtokkit. Counts are those of
 * OpenAI's published encodings.
 */
@NullMarked
package org.fakeai.simulation.tokens;

import org.jspecify.annotations.NullMarked;
