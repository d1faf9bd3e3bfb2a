/**
 * The measuring: warm-up curves, alternating rounds, medians and ratios.
 *
 * <p>Imports the load client. Guarantees that contenders take turns within one run, that ratios are
 * taken between windows of the same round, and that each curve says whether it had settled.
 */
@NullMarked
package org.fakeai.bench.measure;

import org.jspecify.annotations.NullMarked;
