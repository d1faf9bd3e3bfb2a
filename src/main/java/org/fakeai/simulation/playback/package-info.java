/**
 * Plays a plan against a timer and tells a listener what leaves now. The only part of the
 * simulation with an effect.
 *
 * <p>Imports engine and what engine may import.
 */
@NullMarked
package org.fakeai.simulation.playback;

import org.jspecify.annotations.NullMarked;
