/**
 * What goes over HTTP, whatever the resource: the one JSON mapper, the error catalogue and
 * envelope, usage, event streams, the delivery of planned replies, and the contracts by which lower
 * layers take part in a request.
 *
 * <p>Imports kernel, config and simulation. Knows Jackson and JAX-RS; no resource.
 */
@NullMarked
package org.fakeai.wire;

import org.jspecify.annotations.NullMarked;
