package org.fakeai.api.chat;

import org.jspecify.annotations.Nullable;

/**
 * What a reply shows besides what is said.
 *
 * @param odds log-probabilities; null if none are wanted
 * @param reasoning the field that shows what was thought
 */
record Shown(@Nullable ChatOdds odds, String reasoning) {}
