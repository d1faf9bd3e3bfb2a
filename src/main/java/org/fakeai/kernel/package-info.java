/**
 * Time, chance and identity: the only package that may read a clock or create a generator.
 *
 * <p>Imports nothing of FakeAI. Guarantees that a generator depends on its seed alone, on every
 * JVM.
 */
@NullMarked
package org.fakeai.kernel;

import org.jspecify.annotations.NullMarked;
