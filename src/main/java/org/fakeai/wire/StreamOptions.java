package org.fakeai.wire;

import org.jspecify.annotations.Nullable;

/**
 * How a client wants a stream written.
 *
 * @param includeUsage one more chunk with the usage before the end
 * @param continuousUsageStats usage so far on every chunk (vLLM)
 * @param includeObfuscation pad deltas to even lengths
 */
public record StreamOptions(
    @Nullable Boolean includeUsage,
    @Nullable Boolean continuousUsageStats,
    @Nullable Boolean includeObfuscation) {}
