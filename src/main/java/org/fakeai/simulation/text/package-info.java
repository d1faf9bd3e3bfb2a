/**
 * What replies say. Every text that is generated here re-tokenizes to exactly the tokens it was
 * made of.
 *
 * <p>Imports tokens and what tokens may import. Pure functions of their arguments.
 */
@NullMarked
package org.fakeai.simulation.text;

import org.jspecify.annotations.NullMarked;
