package org.fakeai.catalog;

/**
 * How fast a model answers, in milliseconds.
 *
 * @param ttftMs mean time to the first token
 * @param ttftSpreadMs its spread
 * @param itlMs mean time between two tokens
 * @param itlSpreadMs its spread
 */
public record LatencyProfile(
    double ttftMs, double ttftSpreadMs, double itlMs, double itlSpreadMs) {}
