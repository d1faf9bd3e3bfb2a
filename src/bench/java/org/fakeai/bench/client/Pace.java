package org.fakeai.bench.client;

/**
 * The pace of a stream: each of its events after the first token's, up to the last token's, comes
 * one gap after the event before it.
 *
 * @param firstToken index of the event with the first token
 * @param lastToken index of the event with the last token
 */
public record Pace(int firstToken, int lastToken, long itlNanos) {}
