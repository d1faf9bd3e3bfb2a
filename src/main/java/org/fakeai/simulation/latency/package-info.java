/**
 * When tokens leave: offsets from a request's acceptance, drawn from the configured distributions.
 *
 * <p>Imports kernel, config, catalog. Pure functions of their arguments.
 */
@NullMarked
package org.fakeai.simulation.latency;

import org.jspecify.annotations.NullMarked;
