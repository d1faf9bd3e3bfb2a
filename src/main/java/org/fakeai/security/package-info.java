/**
 * Who is calling. Keys are compared by their digests in constant time and never leave this package.
 *
 * <p>Imports config, kernel and wire; no other service.
 */
@NullMarked
package org.fakeai.security;

import org.jspecify.annotations.NullMarked;
