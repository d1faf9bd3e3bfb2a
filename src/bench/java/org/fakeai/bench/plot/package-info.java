/**
 * Plots as SVG: lines over two axes, and bars.
 *
 * <p>Imports the JDK only, and none of its graphics, so that plots come out the same on a machine
 * without fonts. Leaves out everything that the benchmark does not draw.
 */
@NullMarked
package org.fakeai.bench.plot;

import org.jspecify.annotations.NullMarked;
