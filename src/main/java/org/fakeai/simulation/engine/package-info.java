/**
 * Admits requests and plans replies completely: every token, the usage, the finish reason and the
 * pacing.
 *
 * <p>Imports the other simulation packages except playback. A plan is a pure function of request,
 * configuration and seed; admission is the only state.
 */
@NullMarked
package org.fakeai.simulation.engine;

import org.jspecify.annotations.NullMarked;
