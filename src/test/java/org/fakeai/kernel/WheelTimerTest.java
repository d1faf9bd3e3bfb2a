package org.fakeai.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WheelTimerTest {

  private static final long MILLI = 1_000_000;

  private final Ticker ticker = Ticker.system();
  private final WheelTimer timer = new WheelTimer(ticker);

  @AfterEach
  void close() {
    timer.close();
  }

  @Test
  void runsAStepInInstalmentsAndNeverEarly() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(50);
    AtomicInteger early = new AtomicInteger();
    long start = ticker.nanos();

    timer.at(
        start + MILLI,
        now -> {
          long instalment = 51 - done.getCount();
          if (now < start + instalment * MILLI) {
            early.incrementAndGet();
          }
          done.countDown();
          return done.getCount() == 0 ? Timer.Step.DONE : start + (instalment + 1) * MILLI;
        });

    assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(early).hasValue(0);
  }

  @Test
  void runsAtOnceWhatIsAlreadyDue() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);

    timer.at(
        ticker.nanos() - 1,
        now -> {
          done.countDown();
          return Timer.Step.DONE;
        });

    assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void runsEveryStepOfManyWithoutRunningOneTwiceAtOnce() throws InterruptedException {
    int steps = 2000;
    int instalments = 20;
    CountDownLatch done = new CountDownLatch(steps);
    AtomicInteger overlaps = new AtomicInteger();
    AtomicLong runs = new AtomicLong();
    long start = ticker.nanos();

    for (int i = 0; i < steps; i++) {
      AtomicBoolean running = new AtomicBoolean();
      AtomicInteger left = new AtomicInteger(instalments);
      timer.at(
          start + (i % 10) * MILLI,
          now -> {
            if (!running.compareAndSet(false, true)) {
              overlaps.incrementAndGet();
            }
            runs.incrementAndGet();
            boolean last = left.decrementAndGet() == 0;
            running.set(false);
            if (last) {
              done.countDown();
            }
            return last ? Timer.Step.DONE : now + MILLI;
          });
    }

    assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(runs).hasValue((long) steps * instalments);
    assertThat(overlaps).hasValue(0);
  }

  @Test
  void letsNoStuckStepHoldUpOthers() throws InterruptedException {
    int steps = 300;
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch others = new CountDownLatch(steps - 30);
    long together = ticker.nanos() + 20 * MILLI;

    for (int i = 0; i < steps; i++) {
      boolean stuck = i % 10 == 0;
      timer.at(
          together,
          now -> {
            if (stuck) {
              awaitQuietly(release);
            } else {
              others.countDown();
            }
            return Timer.Step.DONE;
          });
    }

    assertThat(others.await(60, TimeUnit.SECONDS)).isTrue();
    release.countDown();
  }

  @Test
  void dropsAStepThatThrowsAndGoesOnWithTheOthers() throws InterruptedException {
    CountDownLatch others = new CountDownLatch(19);
    long together = ticker.nanos() + 5 * MILLI;

    for (int i = 0; i < 20; i++) {
      boolean broken = i == 5;
      timer.at(
          together,
          now -> {
            if (broken) {
              throw new IllegalStateException("thrown by a test");
            }
            others.countDown();
            return Timer.Step.DONE;
          });
    }

    assertThat(others.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void wakesForAnEarlierDeadlineThanTheOneItSleepsFor() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    timer.at(ticker.nanos() + TimeUnit.HOURS.toNanos(1), now -> Timer.Step.DONE);

    timer.at(
        ticker.nanos() + 10 * MILLI,
        now -> {
          done.countDown();
          return Timer.Step.DONE;
        });

    assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void runsStepsWithTheClassLoaderOfItsMakerWhoeverAsks() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    AtomicReference<ClassLoader> seen = new AtomicReference<>();
    Thread stranger =
        Thread.ofPlatform()
            .unstarted(
                () ->
                    timer.at(
                        ticker.nanos() - 1,
                        now -> {
                          seen.set(Thread.currentThread().getContextClassLoader());
                          done.countDown();
                          return Timer.Step.DONE;
                        }));
    stranger.setContextClassLoader(ClassLoader.getPlatformClassLoader());

    stranger.start();

    assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(seen).hasValue(Thread.currentThread().getContextClassLoader());
  }

  @Test
  void takesNothingMoreOnceClosed() {
    AtomicInteger runs = new AtomicInteger();
    timer.close();

    timer.at(ticker.nanos() - 1, now -> runs.incrementAndGet());

    assertThat(runs).hasValue(0);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
