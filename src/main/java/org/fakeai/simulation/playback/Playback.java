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
   * @param isLong the reply may not fit into a connection's buffers: writing it can take long
   * @param startNanos the request's acceptance on the ticker
   */
  public void whole(GenerationPlan plan, boolean isLong, long startNanos, Runnable complete) {
    at(startNanos + endNanos(plan.pacing()), isLong, complete);
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

  /**
   * Runs {@code action} once the ticker has reached a time: at once on this thread if that has come
   * and the action is short, else on one of the timer's.
   *
   * @param isLong it writes more than may fit into a connection's buffers, or works long
   */
  public void at(long deadlineNanos, boolean isLong, Runnable action) {
    if (isLong) {
      apart(deadlineNanos, action);
    } else if (deadlineNanos <= ticker.nanos()) {
      action.run();
    } else {
      timer.at(deadlineNanos, once(action));
    }
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
