/**
 * Admits requests and plans replies completely: every token, the usage, the finish reason and the
 * pacing.
 *
 * <p>Imports the other simulation packages except playback. A plan is a pure function of request,
 * configuration and seed. The only state is admission, and the counter that tells requests apart
 * while determinism is off.
 */
@NullMarked
package org.fakeai.simulation.engine;

import org.jspecify.annotations.NullMarked;
