/**
 * Which tools a reply calls, with which arguments, and how it uses what they returned.
 *
 * <p>Imports values, patterns, schemas, grammars, facts and the kernel. Pure functions of their
 * arguments. A tool loop ends: after a tool's result the reply is text, whatever the request
 * demands.
 */
@NullMarked
package org.fakeai.simulation.tools;

import org.jspecify.annotations.NullMarked;
