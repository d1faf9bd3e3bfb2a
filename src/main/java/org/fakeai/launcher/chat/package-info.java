/**
 * A small chat client for the keyboard: it streams replies as they come and tells how fast they
 * were.
 *
 * <p>Owns the conversation, the reading of event streams and the words after a slash. Imports
 * Jackson; knows no other package of FakeAI but the clock.
 */
@NullMarked
package org.fakeai.launcher.chat;

import org.jspecify.annotations.NullMarked;
