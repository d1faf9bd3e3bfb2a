/**
 * The yardstick: a bare Netty server that answers with the bytes recorded from the server under
 * test.
 *
 * <p>Per request it parses the JSON, frames and writes the answer; per event of a stream it frames,
 * writes and, in one of its modes, flushes. Imports Netty and Jackson. Leaves out whatever a
 * product does besides: no routing, no checks, no tokens, no timing.
 */
@NullMarked
package org.fakeai.bench.yardstick;

import org.jspecify.annotations.NullMarked;
