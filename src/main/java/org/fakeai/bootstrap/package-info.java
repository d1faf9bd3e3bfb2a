/**
 * Puts the parts together when the application starts: configuration, models, engine, warm-up,
 * state.
 *
 * <p>May import everything; nothing imports it.
 */
@NullMarked
package org.fakeai.bootstrap;

import org.jspecify.annotations.NullMarked;
