/**
 * Images, sound, moving pictures and documents: how many tokens they are, and made-up speech.
 *
 * <p>Reads headers only, never pixels or samples, and never follows an address. Imports catalog,
 * config, kernel and the tokenizer. Whatever a header claims, work is bounded by the data's size.
 */
@NullMarked
package org.fakeai.simulation.media;

import org.jspecify.annotations.NullMarked;
