package org.fakeai.simulation.text;

import org.fakeai.simulation.tokens.TokenText;

/**
 * What one choice says.
 *
 * @param text re-tokenizes to exactly its tokens
 * @param cutByMaximum it would go on if more tokens were allowed
 */
public record Reply(TokenText text, boolean cutByMaximum) {}
