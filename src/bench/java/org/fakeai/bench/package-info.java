/**
 * The benchmark: starts FakeAI and a bare Netty server, loads both by turns from one client and
 * writes what it saw to {@code target/bench.md} and {@code target/bench.json}.
 *
 * <p>May import everything below this package, never a product class: the server is a black box
 * behind its command line and its port. Guarantees that a run with a failed, lost or short answer
 * ends with a non-zero status. Leaves out correctness tests and load from other machines.
 */
@NullMarked
package org.fakeai.bench;

import org.jspecify.annotations.NullMarked;
