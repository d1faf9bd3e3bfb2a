/**
 * What a text is about that a model's maker would not want: one reading of a text gives scores in
 * OpenAI's thirteen categories, whether a model would refuse, and whether it tries to talk a model
 * out of its rules.
 *
 * <p>Owns the lexicon ({@code lexicon.yaml}); the only package of the simulation that knows the
 * YAML parser. Imports kernel and config. Pure functions of the text: the same text has the same
 * scores on every server of this version. Misses are preferred to false alarms.
 */
@NullMarked
package org.fakeai.simulation.safety;

import org.jspecify.annotations.NullMarked;
