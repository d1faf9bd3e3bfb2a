/**
 * Scenarios: rules of which the first that matches a request says how it is answered.
 *
 * <p>Imports config, kernel, catalog and tokens; the engine imports it. A scenario is compiled once
 * for each configuration; without rules nothing of it is done for a request. Its only state are
 * counts and named states, bounded in number and changed without locks. Leaves out how answers are
 * sent.
 */
@NullMarked
package org.fakeai.simulation.scenario;

import org.jspecify.annotations.NullMarked;
