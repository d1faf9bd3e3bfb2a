package org.fakeai.config.source;

/**
 * A setting as it stands.
 *
 * @param key flat name
 * @param value as it would be written, masked if secret; empty if not set
 * @param source where it comes from: {@code default}, {@code command line}, {@code environment
 *     (FAKEAI_PORT)}, {@code /etc/fakeai/production.yaml line 3}
 * @param inEffect changes something today
 */
public record EffectiveSetting(String key, String value, String source, boolean inEffect) {}
