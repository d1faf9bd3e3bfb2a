/**
 * The load client: one thread, one selector, closed loop, keep-alive.
 *
 * <p>Imports the JDK and HdrHistogram. Guarantees no allocation per response or event in the loop,
 * and that every answer begun is either complete and of the expected shape or counted as a fault.
 * Leaves out TLS, HTTP/2 and pipelining.
 */
@NullMarked
package org.fakeai.bench.client;

import org.jspecify.annotations.NullMarked;
