package org.fakeai.simulation.playback;

/**
 * Writes what a playback says. Calls come one at a time; a call may block. A method that returns
 * false reports that the client is gone: nothing more is said but {@link #ended}.
 */
public interface PlaybackListener {

  /**
   * Tokens {@code from} (inclusive) to {@code to} (exclusive) of a choice leave. More than one at a
   * time only when more than one is due.
   */
  boolean tokens(int choice, int from, int to);

  /** A choice is complete; follows its last token at once. */
  boolean finished(int choice);

  /** Nothing was said for the keep-alive interval. */
  boolean silence();

  /** The stream fell far behind its pace and goes on at it from here; tokens follow. */
  void lagged();

  /** The last call: every choice is complete, or {@code ending} says what came between. */
  void ended(Ending ending);

  /** How a playback ended. */
  enum Ending {
    COMPLETE,
    /** The client is gone. */
    GONE,
    /** The stream's own time-out or the one between tokens. */
    TIMED_OUT,
    /** A defect: something threw. */
    BROKEN
  }
}
