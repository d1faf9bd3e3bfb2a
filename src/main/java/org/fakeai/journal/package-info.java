/**
 * What was asked and answered lately, for testers: a ring of the last requests, and the search in
 * it.
 *
 * <p>Imports kernel, config, simulation and wire; no other service. Guarantees that noting a
 * request neither waits nor locks, that memory is bounded, that no key is in it, and prompts only
 * if a setting says so. Leaves out who may read it and over which address.
 */
@NullMarked
package org.fakeai.journal;

import org.jspecify.annotations.NullMarked;
