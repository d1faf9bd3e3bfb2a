package org.fakeai.wire;

import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks of the fields that all endpoints which generate text have in common. */
public final class GenerationChecks {

  private GenerationChecks() {}

  /**
   * Refuses a seed of more than 64 bits.
   *
   * @throws ApiException if it is
   */
  public static void seed(@Nullable BigInteger seed) {
    if (seed != null && seed.bitLength() > 63) {
      throw ErrorCode.INVALID_VALUE.at("seed", "'seed' must fit in 64 bits.");
    }
  }

  /**
   * Refuses more than four sequences, or an empty one.
   *
   * @throws ApiException if there are such
   */
  public static void stop(@Nullable StopSequences stop) {
    if (stop == null) {
      return;
    }
    Check.size("stop", stop.sequences(), 0, 4);
    if (stop.sequences().stream().anyMatch(text -> text == null || text.isEmpty())) {
      throw ErrorCode.INVALID_VALUE.at("stop", "A stop sequence must not be empty.");
    }
  }

  /**
   * Refuses keys that are no token ids, and values beyond ±100.
   *
   * @throws ApiException at the first
   */
  public static void logitBias(@Nullable Map<String, Double> bias) {
    if (bias == null) {
      return;
    }
    bias.forEach(
        (token, value) -> {
          if (token.isEmpty() || !token.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw ErrorCode.INVALID_VALUE.at(
                "logit_bias", "Keys of 'logit_bias' are token ids, not '" + token + "'.");
          }
          String at = "logit_bias." + token;
          Check.range(at, Check.required(at, value), -100, 100);
        });
  }

  /**
   * Refuses more than 16 pairs, keys of more than 64 characters and values of more than 512.
   *
   * @throws ApiException at the first
   */
  public static void metadata(@Nullable Map<String, String> metadata) {
    if (metadata == null) {
      return;
    }
    if (metadata.size() > 16) {
      throw ErrorCode.INVALID_VALUE.at("metadata", "Metadata may hold at most 16 pairs.");
    }
    metadata.forEach(
        (key, value) -> {
          Check.length("metadata", key, 64);
          Check.length("metadata." + key, Check.required("metadata." + key, value), 512);
        });
  }

  /**
   * Refuses options of a stream that is not asked for.
   *
   * @throws ApiException if there are any
   */
  public static void streamOptions(@Nullable StreamOptions options, boolean streamed) {
    if (options != null && !streamed) {
      throw ErrorCode.INVALID_REQUEST.at(
          "stream_options", "'stream_options' is only allowed when 'stream' is true.");
    }
  }
}
