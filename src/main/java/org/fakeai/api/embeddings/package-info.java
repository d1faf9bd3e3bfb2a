/**
 * Owns {@code /v1/embeddings}.
 *
 * <p>Imports wire, simulation, catalog, config and kernel; no other resource. Guarantees that a
 * text, its tokens and both formats give the same vector, and that shorter vectors are the
 * beginnings of longer ones, brought to length one.
 */
@NullMarked
package org.fakeai.api.embeddings;

import org.jspecify.annotations.NullMarked;
