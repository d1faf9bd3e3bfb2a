/**
 * JSON values of the engine: what schemas, tool arguments and tool results are here.
 *
 * <p>Imports nothing of FakeAI. Values are immutable, objects keep the order of their members, and
 * equality is JSON Schema's: numbers by value, objects whatever their order.
 */
@NullMarked
package org.fakeai.simulation.json;

import org.jspecify.annotations.NullMarked;
