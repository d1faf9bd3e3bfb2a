package org.fakeai.simulation.engine;

/**
 * What became of the requests so far. While nothing is changing, {@code admitted = finished +
 * failed + aborted + inFlight}.
 *
 * @param admitted requests that got a place
 * @param refused requests that did not
 * @param finished replies delivered
 * @param failed replies the server could not deliver
 * @param aborted replies whose client went away
 * @param inFlight requests that hold a place
 */
public record EngineAccounts(
    long admitted, long refused, long finished, long failed, long aborted, int inFlight) {}
