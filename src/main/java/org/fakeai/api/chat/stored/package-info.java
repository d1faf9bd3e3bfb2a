/**
 * Chat completions that their callers had stored ({@code store: true}): owns {@code GET
 * /v1/chat/completions} and all below it.
 *
 * <p>Imports wire and kernel; chat puts in what it has finished. Everything is kept in memory, of a
 * bounded number and size, the oldest going first, and shown to the caller alone who stored it. A
 * reload keeps it; the server's end does not.
 */
@NullMarked
package org.fakeai.api.chat.stored;

import org.jspecify.annotations.NullMarked;
