/**
 * Text completions: owns {@code /v1/completions}, the older way to generate text, which load tools
 * still use.
 *
 * <p>Imports wire, simulation, catalog, config and kernel; no other resource. Guarantees that the
 * texts of a streamed reply joined are the whole reply, with the same usage and log-probabilities.
 */
@NullMarked
package org.fakeai.api.completions;

import org.jspecify.annotations.NullMarked;
