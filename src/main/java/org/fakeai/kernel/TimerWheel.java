package org.fakeai.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Entries sorted into slots of one millisecond, repeating every 4,096 slots; an entry of a later
 * round waits in its slot. Confined to one thread.
 */
final class TimerWheel {

  static final long SLOT_NANOS = 1_000_000;

  private static final int SLOTS = 4096;
  private static final int MASK = SLOTS - 1;

  private final @Nullable Entry[] slots = new @Nullable Entry[SLOTS];
  private long drained;
  private int size;

  /** Starts with nothing scheduled before {@code nowNanos}. */
  TimerWheel(long nowNanos) {
    this.drained = slotNumber(nowNanos);
  }

  /** A step and when it is due; belongs to one list at a time. */
  static final class Entry {
    final Timer.Step step;
    long deadlineNanos;
    @Nullable Entry next;

    Entry(Timer.Step step, long deadlineNanos) {
      this.step = step;
      this.deadlineNanos = deadlineNanos;
    }
  }

  /** Where due entries go. */
  interface Due {
    void accept(Entry entry);
  }

  int size() {
    return size;
  }

  void add(Entry entry) {
    int slot = (int) Math.max(slotNumber(entry.deadlineNanos), drained) & MASK;
    entry.next = slots[slot];
    slots[slot] = entry;
    size++;
  }

  /** Takes out every entry due at {@code nowNanos}. */
  void drain(long nowNanos, Due due) {
    long current = slotNumber(nowNanos);
    long first = Math.max(drained, current - MASK);
    for (long number = first; number <= current && size > 0; number++) {
      drainSlot((int) number & MASK, nowNanos, due);
    }
    drained = current;
  }

  private void drainSlot(int slot, long nowNanos, Due due) {
    Entry entry = slots[slot];
    slots[slot] = null;
    while (entry != null) {
      Entry following = entry.next;
      if (entry.deadlineNanos <= nowNanos) {
        entry.next = null;
        size--;
        due.accept(entry);
      } else {
        entry.next = slots[slot];
        slots[slot] = entry;
      }
      entry = following;
    }
  }

  /**
   * The earliest deadline within a round from the last drain, or the end of that round: when to
   * look again. Any deadline up to {@code soonestNanos} is as good as the earliest.
   */
  long nextNanos(long soonestNanos) {
    long end = drained + SLOTS;
    for (long number = drained; number < end; number++) {
      long roundEnd = (number + 1) * SLOT_NANOS;
      long earliest = Long.MAX_VALUE;
      for (Entry entry = slots[(int) number & MASK]; entry != null; entry = entry.next) {
        earliest = Math.min(earliest, entry.deadlineNanos);
        if (earliest <= soonestNanos) {
          return earliest;
        }
      }
      if (earliest < roundEnd) {
        return earliest;
      }
    }
    return end * SLOT_NANOS;
  }

  private static long slotNumber(long nanos) {
    return Math.floorDiv(nanos, SLOT_NANOS);
  }
}
