package org.fakeai.config;

import static org.fakeai.config.SettingGroup.CACHES;

import java.util.List;

/** The simulated caches. */
final class CacheSettings {

  static final List<Setting> ALL =
      List.of(
          cache("kv_cache_enabled", new ValueType.Flag(), "true", "Simulate a KV cache.")
              .alias("kv_cache.enabled"),
          cache("kv_cache_block_size", new ValueType.Whole(1, 128), "16", "Tokens in a KV block.")
              .alias("kv_cache.block_size"),
          cache(
                  "kv_cache_num_workers",
                  new ValueType.Whole(1, 64),
                  "4",
                  "Simulated workers, each with a cache of its own.")
              .alias("kv_cache.num_workers"),
          cache(
                  "kv_overlap_weight",
                  new ValueType.Decimal(0, 2),
                  "1",
                  "How much cached blocks count when a worker is chosen.")
              .alias("kv_cache.overlap_weight"),
          cache(
                  "kv_load_balance_weight",
                  new ValueType.Decimal(0, 2),
                  "0.5",
                  "How much a worker's load counts when a worker is chosen.")
              .alias("kv_cache.load_balance_weight"),
          cache("enable_prompt_caching", new ValueType.Flag(), "true", "Report cached tokens.")
              .alias("features.enable_prompt_caching"),
          cache(
                  "cache_ttl_seconds",
                  new ValueType.Whole(0, 31_536_000),
                  "600",
                  "Seconds for which a prompt stays cached.")
              .alias("features.cache_ttl_seconds"),
          cache(
                  "min_tokens_for_cache",
                  new ValueType.Whole(0, 1_000_000_000),
                  "1024",
                  "Shortest prompt that is cached, tokens.")
              .alias("features.min_tokens_for_cache"));

  private CacheSettings() {}

  private static Setting cache(String key, ValueType type, String defaultText, String description) {
    return Setting.of(CACHES, key, type, defaultText, description).notInEffect();
  }
}
