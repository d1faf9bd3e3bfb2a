/**
 * Owns {@code /v1/moderations}: texts judged by the same reading that chat uses.
 *
 * <p>Imports wire, simulation, catalog, config and kernel; no other resource. Images are accepted
 * and never looked at: they add nothing to a score.
 */
@NullMarked
package org.fakeai.api.moderations;

import org.jspecify.annotations.NullMarked;
