package org.fakeai.simulation.playback;

import java.lang.System.Logger.Level;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.kernel.Timer;
import org.fakeai.simulation.playback.PlaybackListener.Ending;

/** One stream's instalments. The timer runs it on one thread at a time. */
final class StreamStep implements Timer.Step {

  private static final System.Logger LOG = System.getLogger(StreamStep.class.getName());

  private static final int TOLERATED_GAPS = 4;
  // Timers and collectors are late by some milliseconds without anything being overloaded.
  private static final long TOLERATED_NANOS = 10_000_000;

  private final TokenMerge tokens;
  private final PlaybackListener listener;
  private final long toleratedNanos;
  private final long endLimitNanos;
  private final long tokenTimeoutNanos;
  private final long silenceNanos;
  private long baseNanos;
  private long lastTokenNanos;
  private long lastSoundNanos;

  StreamStep(
      TokenMerge tokens,
      long startNanos,
      PlaybackListener listener,
      FakeAiConfig.Streaming limits) {
    this.tokens = tokens;
    this.listener = listener;
    this.baseNanos = startNanos;
    this.lastTokenNanos = startNanos;
    this.lastSoundNanos = startNanos;
    this.toleratedNanos = tolerated(tokens.meanGapNanos());
    this.endLimitNanos = startNanos + nanos(limits.streamTimeoutSeconds());
    this.tokenTimeoutNanos = nanos(limits.streamTokenTimeoutSeconds());
    this.silenceNanos =
        limits.streamKeepaliveEnabled() ? nanos(limits.streamKeepaliveIntervalSeconds()) : nanos(0);
  }

  /** When to run this for the first time. */
  long firstDeadlineNanos() {
    return nextDeadlineNanos();
  }

  @Override
  public long run(long nowNanos) {
    Ending ending;
    try {
      if (speak(nowNanos)) {
        if (!tokens.complete() && nowNanos < limitNanos()) {
          return nextDeadlineNanos();
        }
        ending = tokens.complete() ? Ending.COMPLETE : Ending.TIMED_OUT;
      } else {
        ending = Ending.GONE;
      }
    } catch (RuntimeException | Error defect) {
      LOG.log(Level.ERROR, "FAKE0102 a stream broke", defect);
      ending = Ending.BROKEN;
    }
    listener.ended(ending);
    return DONE;
  }

  /** Says what is due; false if the client is gone. */
  private boolean speak(long nowNanos) {
    while (!tokens.complete() && dueNanos() <= Math.min(nowNanos, limitNanos())) {
      forgive(nowNanos);
      if (!speakTurn(nowNanos)) {
        return false;
      }
    }
    if (!tokens.complete() && nowNanos - lastSoundNanos >= silenceNanos) {
      lastSoundNanos = nowNanos;
      return listener.silence();
    }
    return true;
  }

  private boolean speakTurn(long nowNanos) {
    int choice = tokens.choice();
    int from = tokens.position();
    int to = tokens.take(nowNanos - baseNanos);
    boolean there = from == to || listener.tokens(choice, from, to);
    lastTokenNanos = nowNanos;
    lastSoundNanos = nowNanos;
    if (there && tokens.atEnd()) {
      there = listener.finished(choice);
      tokens.finish();
    }
    tokens.choose();
    return there;
  }

  /** A stream far behind goes on at its pace from here instead of catching up in a burst. */
  private void forgive(long nowNanos) {
    long late = nowNanos - dueNanos();
    if (late > toleratedNanos) {
      baseNanos += late;
      listener.lagged();
    }
  }

  private long dueNanos() {
    return baseNanos + tokens.nextNanos();
  }

  /** Waiting ends here, with or without a token. */
  private long limitNanos() {
    return Math.min(endLimitNanos, lastTokenNanos + tokenTimeoutNanos);
  }

  private long nextDeadlineNanos() {
    return Math.min(Math.min(dueNanos(), limitNanos()), lastSoundNanos + silenceNanos);
  }

  private static long tolerated(long gapNanos) {
    return gapNanos == 0 ? Long.MAX_VALUE : Math.max(TOLERATED_NANOS, TOLERATED_GAPS * gapNanos);
  }

  /** Zero seconds mean no limit; a quarter of the range can be added to any time. */
  private static long nanos(double seconds) {
    return seconds <= 0 ? Long.MAX_VALUE / 4 : (long) Math.min(seconds * 1e9, Long.MAX_VALUE / 4.0);
  }
}
