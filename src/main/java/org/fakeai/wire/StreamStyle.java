package org.fakeai.wire;

import org.fakeai.config.FakeAiConfig;
import org.jspecify.annotations.Nullable;

/**
 * What a stream shows.
 *
 * @param usageAtEnd a chunk with the usage before the end
 * @param usageAlways usage so far on every chunk
 * @param obfuscated deltas are padded
 * @param separateEnds role and finish reason in chunks of their own
 */
public record StreamStyle(
    boolean usageAtEnd, boolean usageAlways, boolean obfuscated, boolean separateEnds) {

  /** What the client asked for, as far as the server lets it. */
  public static StreamStyle of(@Nullable StreamOptions asked, FakeAiConfig.Streaming set) {
    boolean usage = asked != null && Boolean.TRUE.equals(asked.includeUsage());
    boolean always = asked != null && Boolean.TRUE.equals(asked.continuousUsageStats());
    boolean padded = asked == null || !Boolean.FALSE.equals(asked.includeObfuscation());
    return new StreamStyle(
        usage || set.streamUsage(),
        always,
        padded && set.streamObfuscation(),
        set.streamChunkStyle() == FakeAiConfig.ChunkStyle.OPENAI);
  }
}
