/**
 * The processes that the benchmark starts: their readiness, their CPU time, their end.
 *
 * <p>Imports the JDK only. Guarantees that nothing started here outlives the benchmark's own
 * process, however it ends short of being killed, and touches no other process.
 */
@NullMarked
package org.fakeai.bench.process;

import org.jspecify.annotations.NullMarked;
