/**
 * What can be set: immutable records, no parsing and no look-up.
 *
 * <p>Imports kernel. Every record component's name is the setting's flat name in camel case; units
 * are part of the name. Values are within their documented range once read by {@code
 * config.source}.
 */
@NullMarked
package org.fakeai.config;

import org.jspecify.annotations.NullMarked;
