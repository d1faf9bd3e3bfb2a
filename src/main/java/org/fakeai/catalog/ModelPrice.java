package org.fakeai.catalog;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * What a model costs, in US dollars for a million tokens.
 *
 * @param input tokens of the prompt
 * @param cachedInput tokens of the prompt that a cache served; empty if there is no such price
 * @param output tokens of the reply; empty if it has none
 * @param source where the figures come from
 * @param date when they stood there
 */
public record ModelPrice(
    double input,
    OptionalDouble cachedInput,
    OptionalDouble output,
    String source,
    LocalDate date) {}
