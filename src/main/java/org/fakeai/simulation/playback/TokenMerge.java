package org.fakeai.simulation.playback;

import java.util.List;
import org.fakeai.simulation.latency.TokenSchedule;

/**
 * The tokens of all choices in one order: by offset, then by choice. The order does not depend on
 * when it is read. Confined to one thread at a time.
 */
final class TokenMerge {

  private final List<TokenSchedule> schedules;
  private final int[] positions;
  private final boolean[] finished;
  private int unfinished;
  private int current;

  TokenMerge(List<TokenSchedule> schedules) {
    this.schedules = schedules;
    this.positions = new int[schedules.size()];
    this.finished = new boolean[schedules.size()];
    this.unfinished = schedules.size();
    choose();
  }

  /** Every choice is complete. */
  boolean complete() {
    return unfinished == 0;
  }

  /** The choice whose turn it is. */
  int choice() {
    return current;
  }

  /** Its next token. */
  int position() {
    return positions[current];
  }

  /** When that leaves; for a choice without tokens, when it is complete. */
  long nextNanos() {
    return nextNanos(current);
  }

  /**
   * Takes the tokens of the current choice that leave by {@code offsetNanos} and before any other
   * choice's.
   *
   * @return the position after the last of them
   */
  int take(long offsetNanos) {
    TokenSchedule schedule = schedules.get(current);
    int rival = rival();
    int to = positions[current];
    while (to < schedule.size()
        && schedule.offsetNanos(to) <= offsetNanos
        && (rival < 0 || before(schedule.offsetNanos(to), rival))) {
      to++;
    }
    positions[current] = to;
    return to;
  }

  /** Whether the current choice has no more tokens. */
  boolean atEnd() {
    return positions[current] == schedules.get(current).size();
  }

  /** Ends the current choice. */
  void finish() {
    finished[current] = true;
    unfinished--;
  }

  /** Finds whose turn it is. */
  void choose() {
    int best = -1;
    for (int i = 0; i < positions.length; i++) {
      if (!finished[i] && (best < 0 || nextNanos(i) < nextNanos(best))) {
        best = i;
      }
    }
    current = Math.max(best, 0);
  }

  /** Average time between tokens of the slowest choice; 0 if all leave together. */
  long meanGapNanos() {
    long widest = 0;
    for (TokenSchedule schedule : schedules) {
      if (schedule.size() > 1) {
        long duration = schedule.endNanos() - schedule.ttftNanos();
        widest = Math.max(widest, duration / (schedule.size() - 1));
      }
    }
    return widest;
  }

  private int rival() {
    int best = -1;
    for (int i = 0; i < positions.length; i++) {
      if (i != current && !finished[i] && (best < 0 || nextNanos(i) < nextNanos(best))) {
        best = i;
      }
    }
    return best;
  }

  private boolean before(long offsetNanos, int rival) {
    long other = nextNanos(rival);
    return offsetNanos < other || (offsetNanos == other && current < rival);
  }

  private long nextNanos(int choice) {
    TokenSchedule schedule = schedules.get(choice);
    return positions[choice] < schedule.size()
        ? schedule.offsetNanos(positions[choice])
        : schedule.endNanos();
  }
}
