/**
 * Owns {@code /admin}: the journal, its verification, and the way back to the beginning.
 *
 * <p>Imports wire, journal, simulation and config; no other resource. Who may call is decided
 * before it is called.
 */
@NullMarked
package org.fakeai.api.admin;

import org.jspecify.annotations.NullMarked;
