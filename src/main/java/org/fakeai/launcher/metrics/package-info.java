/**
 * A server's metrics for people and for spreadsheets, made from its JSON page.
 *
 * <p>Imports Jackson; knows no other package of FakeAI.
 */
@NullMarked
package org.fakeai.launcher.metrics;

import org.jspecify.annotations.NullMarked;
