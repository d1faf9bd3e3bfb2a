/**
 * The processes that the benchmark starts: their readiness, their CPU time, their end.
 *
 * <p>Imports the JDK only. Guarantees that nothing started here outlives the benchmark's process,
 * however it ends short of being killed. Other processes are looked at, never touched.
 */
@NullMarked
package org.fakeai.bench.process;

import org.jspecify.annotations.NullMarked;
