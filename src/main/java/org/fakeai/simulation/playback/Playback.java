package org.fakeai.simulation.playback;

import jakarta.inject.Inject;
import org.fakeai.config.FakeAiConfig.Streaming;
import org.fakeai.kernel.Pause;
import org.fakeai.kernel.Shared;
import org.fakeai.kernel.Ticker;
import org.fakeai.kernel.Timer;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.simulation.engine.Pacing;
import org.fakeai.simulation.latency.TokenSchedule;

/** Plays plans: streamed, token by token at each one's time, or whole at the last one's. */
@Shared
public final class Playback {

  /** Replies of more tokens may not fit into a connection's buffers: writing them can take long. */
  private static final int LONG_TOKENS = 4_000;

  private final Ticker ticker;
  private final Timer timer;

  @Inject
  public Playback(Ticker ticker, Timer timer) {
    this.ticker = ticker;
    this.timer = timer;
  }

  /**
   * Speaks {@code plan} to {@code listener} on the timer's threads; returns at once.
   *
   * @param limits how long it may take and be silent
   * @param startNanos the request's acceptance on the ticker, to which the plan's offsets refer
   */
  public void stream(
      GenerationPlan plan, Streaming limits, long startNanos, PlaybackListener listener) {
    StreamStep step = step(plan, limits, startNanos, listener);
    timer.at(step.firstDeadlineNanos(), step);
  }

  /**
   * Speaks {@code plan} to {@code listener} on this thread, which waits between tokens; returns
   * when it has ended.
   *
   * @param limits how long it may take and be silent
   */
  public void here(
      GenerationPlan plan, Streaming limits, long startNanos, PlaybackListener listener) {
    StreamStep step = step(plan, limits, startNanos, listener);
    long next = step.firstDeadlineNanos();
    while (next != Timer.Step.DONE) {
      Pause.until(next, ticker);
      next = step.run(Math.max(next, ticker.nanos()));
    }
  }

  private StreamStep step(
      GenerationPlan plan, Streaming limits, long startNanos, PlaybackListener listener) {
    return new StreamStep(merge(plan.pacing()), startNanos, listener, limits);
  }

  /**
   * Runs {@code complete} once all choices of {@code plan} would be complete: at once on this
   * thread if that time has come and the reply is short, else on one of the timer's.
   *
   * @param startNanos the request's acceptance on the ticker
   */
  public void whole(GenerationPlan plan, long startNanos, Runnable complete) {
    long due = startNanos + endNanos(plan.pacing());
    if (plan.usage().completionTokens() > LONG_TOKENS) {
      apart(due, complete);
    } else if (due <= ticker.nanos()) {
      complete.run();
    } else {
      timer.at(due, once(complete));
    }
  }

  /**
   * Runs {@code begin} once the first token of {@code plan} would leave, on a thread of its own: it
   * may take as long as its client likes.
   *
   * @param startNanos the request's acceptance on the ticker
   */
  public void first(GenerationPlan plan, long startNanos, Runnable begin) {
    apart(startNanos + merge(plan.pacing()).nextNanos(), begin);
  }

  private void apart(long deadlineNanos, Runnable action) {
    if (deadlineNanos <= ticker.nanos()) {
      timer.at(deadlineNanos, once(action));
    } else {
      // Steps that are due together share a thread until one of them is seen to take long.
      timer.at(
          deadlineNanos,
          nowNanos -> {
            timer.at(nowNanos, once(action));
            return Timer.Step.DONE;
          });
    }
  }

  private static Timer.Step once(Runnable action) {
    return nowNanos -> {
      action.run();
      return Timer.Step.DONE;
    };
  }

  private static TokenMerge merge(Pacing pacing) {
    return switch (pacing) {
      case Pacing.Planned planned -> new TokenMerge(planned.schedules());
    };
  }

  private static long endNanos(Pacing pacing) {
    return switch (pacing) {
      case Pacing.Planned planned -> {
        long end = 0;
        for (TokenSchedule schedule : planned.schedules()) {
          end = Math.max(end, schedule.endNanos());
        }
        yield end;
      }
    };
  }
}
