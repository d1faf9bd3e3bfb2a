package org.fakeai.simulation.tokens;

/**
 * A piece of a reply that one token of the model's encoding stands for.
 *
 * @param text its characters; empty for a token that ends within a character, whose bytes come with
 *     the next one
 * @param ordinal place in the reply vocabulary, so that renderings can be kept; -1 if it is not in
 *     it
 */
public record Token(String text, int ordinal) {}
