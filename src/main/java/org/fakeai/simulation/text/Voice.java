package org.fakeai.simulation.text;

import org.jspecify.annotations.Nullable;

/**
 * How prose is written.
 *
 * @param vocabulary of what it is made
 * @param topics what it comes back to
 * @param thinks somebody thinks about a question; else somebody says something
 * @param taste chooses words; null if all that fit are as likely
 */
record Voice(ReplyVocabulary vocabulary, Topics topics, boolean thinks, @Nullable Taste taste) {

  /** One that says whatever there is to say. */
  static Voice plain(ReplyVocabulary vocabulary, Topics topics) {
    return new Voice(vocabulary, topics, false, null);
  }
}
