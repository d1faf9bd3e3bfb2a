/**
 * What the benchmark writes: one record tree, as JSON and as Markdown.
 *
 * <p>Imports the measuring package. Guarantees that every table stands with its spread, its faults
 * and whether the warm-up had settled. Leaves out figures of other machines.
 */
@NullMarked
package org.fakeai.bench.report;

import org.jspecify.annotations.NullMarked;
