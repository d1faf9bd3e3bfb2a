/**
 * Chat completions: owns {@code /v1/chat/completions}.
 *
 * <p>Imports wire, simulation, catalog, config and kernel; no other resource. Guarantees that the
 * deltas of a streamed reply joined are the whole reply, with the same usage, and that a request
 * which cannot be served is refused before its stream starts. Tools, response formats and audio are
 * read and checked; what they ask for is not simulated, and the reply's header {@code
 * x-fakeai-not-simulated} says so.
 */
@NullMarked
package org.fakeai.api.chat;

import org.jspecify.annotations.NullMarked;
