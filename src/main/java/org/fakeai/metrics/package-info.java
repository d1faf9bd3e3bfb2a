/**
 * What happened, in numbers: an own registry of counters and distributions, its two renderings (the
 * deployment guide's JSON and Prometheus' text) and its mirror in MicroProfile Metrics.
 *
 * <p>Imports kernel, catalog and the engine's observer contract; the only package that knows
 * HdrHistogram and MicroProfile Metrics. Guarantees that recording never waits and that memory is
 * bounded whatever clients send. Leaves out who may read the numbers and over which address.
 */
@NullMarked
package org.fakeai.metrics;

import org.jspecify.annotations.NullMarked;
