/**
 * Who is calling, and who administers. Keys are compared by their digests in constant time, and are
 * never shown whole.
 *
 * <p>Imports config, kernel and wire; no other service.
 */
@NullMarked
package org.fakeai.security;

import org.jspecify.annotations.NullMarked;
