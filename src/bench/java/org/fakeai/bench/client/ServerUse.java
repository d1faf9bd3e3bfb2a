package org.fakeai.bench.client;

/**
 * What a server process has taken of the machine.
 *
 * @param cpuNanos CPU time since its start
 * @param rssBytes memory that it holds now
 */
public record ServerUse(long cpuNanos, long rssBytes) {}
