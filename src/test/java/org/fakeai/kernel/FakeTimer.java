package org.fakeai.kernel;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * A clock and timer moved by hand: time stands still and nothing runs but in {@link #advance}, on
 * the thread that calls it, in the order of the deadlines.
 */
public final class FakeTimer implements Timer, Ticker {

  private final Queue<Entry> scheduled =
      new PriorityQueue<>(
          Comparator.comparingLong(Entry::deadlineNanos).thenComparingLong(Entry::number));
  private final Queue<Entry> arrivals = new ArrayDeque<>();
  private long nowNanos;
  private long count;

  private record Entry(long deadlineNanos, long number, Step step) {}

  @Override
  public long nanos() {
    return nowNanos;
  }

  @Override
  public void at(long deadlineNanos, Step step) {
    arrivals.add(new Entry(deadlineNanos, count++, step));
  }

  /** Moves time on, stopping at each deadline on the way. */
  public void advance(long nanos) {
    long until = nowNanos + nanos;
    admit();
    while (!scheduled.isEmpty() && scheduled.element().deadlineNanos() <= until) {
      Entry entry = scheduled.remove();
      nowNanos = Math.max(nowNanos, entry.deadlineNanos());
      run(entry);
    }
    nowNanos = until;
  }

  /** Moves time on in one leap, as a stalled machine does: what was due runs late. */
  public void stall(long nanos) {
    nowNanos += nanos;
    advance(0);
  }

  /** Moves time on to the next deadline until nothing is scheduled. */
  public void finish() {
    admit();
    while (!scheduled.isEmpty()) {
      advance(Math.max(0, scheduled.element().deadlineNanos() - nowNanos));
    }
  }

  /** How many steps wait. */
  public int waiting() {
    return scheduled.size() + arrivals.size();
  }

  private void run(Entry entry) {
    long next = entry.step().run(nowNanos);
    if (next != Step.DONE) {
      at(next, entry.step());
    }
    admit();
  }

  private void admit() {
    scheduled.addAll(arrivals);
    arrivals.clear();
  }
}
