/**
 * Owns {@code /v1/tokenize} and {@code /v1/detokenize}: vLLM's way to ask how a server counts.
 *
 * <p>Imports wire, simulation, catalog, config and kernel; no other resource. A conversation has as
 * many tokens here as a chat completion reports for its prompt.
 */
@NullMarked
package org.fakeai.api.tokenize;

import org.jspecify.annotations.NullMarked;
