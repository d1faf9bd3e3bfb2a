package org.fakeai.simulation.playback;

import jakarta.inject.Inject;
import java.util.concurrent.atomic.LongAdder;
import org.fakeai.config.FakeAiConfig;
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
  private final FakeAiConfig.Streaming limits;
  private final LongAdder droppedDebts = new LongAdder();

  @Inject
  public Playback(Ticker ticker, Timer timer, FakeAiConfig config) {
    this.ticker = ticker;
    this.timer = timer;
    this.limits = config.streaming();
  }

  /**
   * Speaks {@code plan} to {@code listener} on the timer's threads; returns at once.
   *
   * @param startNanos the request's acceptance on the ticker, to which the plan's offsets refer
   */
  public void stream(GenerationPlan plan, long startNanos, PlaybackListener listener) {
    StreamStep step = step(plan, startNanos, listener);
    timer.at(step.firstDeadlineNanos(), step);
  }

  /**
   * Speaks {@code plan} to {@code listener} on this thread, which waits between tokens; returns
   * when it has ended.
   */
  public void here(GenerationPlan plan, long startNanos, PlaybackListener listener) {
    StreamStep step = step(plan, startNanos, listener);
    long next = step.firstDeadlineNanos();
    while (next != Timer.Step.DONE) {
      Pause.until(next, ticker);
      next = step.run(Math.max(next, ticker.nanos()));
    }
  }

  private StreamStep step(GenerationPlan plan, long startNanos, PlaybackListener listener) {
    return new StreamStep(merge(plan.pacing()), startNanos, listener, limits, droppedDebts);
  }

  /**
   * Runs {@code complete} once all choices of {@code plan} would be complete: at once on this
   * thread if that time has come, else on one of the timer's.
   *
   * @param startNanos the request's acceptance on the ticker
   */
  public void whole(GenerationPlan plan, long startNanos, Runnable complete) {
    at(startNanos + endNanos(plan.pacing()), complete);
  }

  /**
   * Runs {@code begin} once the first token of {@code plan} would leave: at once on this thread if
   * that time has come, else on one of the timer's.
   *
   * @param startNanos the request's acceptance on the ticker
   */
  public void first(GenerationPlan plan, long startNanos, Runnable begin) {
    at(startNanos + merge(plan.pacing()).nextNanos(), begin);
  }

  /**
   * Runs {@code action} once the ticker has reached a time: at once on this thread if that has
   * come, else on one of the timer's.
   */
  public void at(long deadlineNanos, Runnable action) {
    if (deadlineNanos <= ticker.nanos()) {
      action.run();
      return;
    }
    timer.at(
        deadlineNanos,
        nowNanos -> {
          action.run();
          return Timer.Step.DONE;
        });
  }

  /** How often a stream was so late that its rhythm was moved instead of made up for. */
  public long droppedDebts() {
    return droppedDebts.sum();
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
