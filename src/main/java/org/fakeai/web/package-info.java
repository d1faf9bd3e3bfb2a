/**
 * The edge: what happens to every call before and after its resource: the gate, aliases of paths,
 * errors, headers, the access log.
 *
 * <p>Imports everything below the resources. No resource of the OpenAI API.
 */
@NullMarked
package org.fakeai.web;

import org.jspecify.annotations.NullMarked;
