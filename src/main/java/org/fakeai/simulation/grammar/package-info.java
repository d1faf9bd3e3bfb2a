/**
 * Context-free grammars in Lark's notation as something to write texts from, for custom tools.
 *
 * <p>Imports patterns and the kernel. Work is bounded. A subset: rules, terminals, alternatives,
 * repetition, options, ranges, the common terminals and what is ignored; anything else is refused
 * with its line.
 */
@NullMarked
package org.fakeai.simulation.grammar;

import org.jspecify.annotations.NullMarked;
