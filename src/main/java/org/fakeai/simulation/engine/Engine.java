package org.fakeai.simulation.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.fakeai.simulation.tokens.TokenUsage;

/**
 * Lets requests in up to the configured number, keeps account of them, and tells the observers.
 * Nothing here locks or waits.
 */
public final class Engine {

  private volatile int limit;
  private final List<EngineObserver> observers;
  private final AtomicInteger inFlight = new AtomicInteger();
  private final LongAdder admitted = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder finished = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder aborted = new LongAdder();
  private volatile boolean draining;

  /**
   * Begins with all places free.
   *
   * @param limit how many requests run at once, from 1
   */
  public Engine(int limit, List<EngineObserver> observers) {
    this.limit = limit;
    this.observers = List.copyOf(observers);
  }

  /**
   * Takes a place, which the caller gives back by {@link Lease#end}.
   *
   * @throws QueueFull if all places are taken
   * @throws Draining after {@link #drain}
   */
  public Lease admit() {
    if (draining) {
      throw refusal(new Draining());
    }
    int taken;
    do {
      taken = inFlight.get();
      if (taken >= limit) {
        throw refusal(new QueueFull(limit));
      }
    } while (!inFlight.compareAndSet(taken, taken + 1));
    admitted.increment();
    tell(EngineObserver::admitted);
    return new Place();
  }

  /**
   * Changes how many requests run at once; those that run go on.
   *
   * @param most from 1
   */
  public void limit(int most) {
    this.limit = most;
  }

  /** From here on every request is refused; those that run go on. */
  public void drain() {
    draining = true;
  }

  /** Takes back {@link #drain}. */
  public void undrain() {
    draining = false;
  }

  /** Whether {@link #drain} was called. */
  public boolean draining() {
    return draining;
  }

  /** How many requests hold a place. */
  public int inFlight() {
    return inFlight.get();
  }

  /** What became of the requests so far. */
  public EngineAccounts accounts() {
    return new EngineAccounts(
        admitted.sum(), refused.sum(), finished.sum(), failed.sum(), aborted.sum(), inFlight.get());
  }

  /** Tells the observers of a planned reply. */
  public void planned(TokenUsage usage) {
    tell(observer -> observer.planned(usage));
  }

  /** Tells the observers that a stream begins. */
  public void streamStarted() {
    tell(EngineObserver::streamStarted);
  }

  /** Tells the observers of a stream that fell far behind; see {@link EngineObserver}. */
  public void streamLagged() {
    tell(EngineObserver::streamLagged);
  }

  /** Tells the observers of a stream's end; see {@link EngineObserver#streamEnded}. */
  public void streamEnded(Lease.Outcome outcome, long ttftNanos, long decodeNanos, int tokens) {
    tell(observer -> observer.streamEnded(outcome, ttftNanos, decodeNanos, tokens));
  }

  private <E extends RuntimeException> E refusal(E refusal) {
    refused.increment();
    tell(EngineObserver::refused);
    return refusal;
  }

  private void tell(Consumer<EngineObserver> news) {
    for (EngineObserver observer : observers) {
      news.accept(observer);
    }
  }

  private LongAdder account(Lease.Outcome outcome) {
    return switch (outcome) {
      case FINISHED -> finished;
      case FAILED -> failed;
      case ABORTED -> aborted;
    };
  }

  private final class Place implements Lease {

    private final AtomicBoolean given = new AtomicBoolean();

    @Override
    public void end(Outcome outcome) {
      if (given.compareAndSet(false, true)) {
        account(outcome).increment();
        inFlight.decrementAndGet();
        tell(observer -> observer.ended(outcome));
      }
    }
  }
}
