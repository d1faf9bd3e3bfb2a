package org.fakeai.simulation.playback;

import jakarta.inject.Inject;
import java.util.concurrent.atomic.LongAdder;
import org.fakeai.config.FakeAiConfig;
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
   * Speaks all of {@code plan} to {@code listener} on this thread, ahead of time if need be;
   * returns when it has ended. For plans in which nothing waits.
   */
  public void burst(GenerationPlan plan, long startNanos, PlaybackListener listener) {
    StreamStep step = step(plan, startNanos, listener);
    long next = step.firstDeadlineNanos();
    while (next != Timer.Step.DONE) {
      next = step.run(Math.max(next, ticker.nanos()));
    }
  }

  private StreamStep step(GenerationPlan plan, long startNanos, PlaybackListener listener) {
    TokenMerge tokens =
        switch (plan.pacing()) {
          case Pacing.Planned planned -> new TokenMerge(planned.schedules());
        };
    return new StreamStep(tokens, startNanos, listener, limits, droppedDebts);
  }

  /**
   * Runs {@code complete} once all choices of {@code plan} would be complete: at once on this
   * thread if that time has come, else on one of the timer's.
   *
   * @param startNanos the request's acceptance on the ticker
   */
  public void whole(GenerationPlan plan, long startNanos, Runnable complete) {
    long endNanos = startNanos + endNanos(plan.pacing());
    if (endNanos <= ticker.nanos()) {
      complete.run();
      return;
    }
    timer.at(
        endNanos,
        nowNanos -> {
          complete.run();
          return Timer.Step.DONE;
        });
  }

  /** How often a stream was so late that its rhythm was moved instead of made up for. */
  public long droppedDebts() {
    return droppedDebts.sum();
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
