/**
 * Vectors for texts: near for texts that share words and parts of words, the same for the same text
 * on every server.
 *
 * <p>Imports kernel. Pure functions; no allocation for each word.
 */
@NullMarked
package org.fakeai.simulation.embeddings;

import org.jspecify.annotations.NullMarked;
