package org.fakeai.bench.client;

/** Counts {@code data:} lines, wherever reads and chunks cut them, and waits for the end mark. */
final class EventStreamCheck implements BodyCheck {
  private static final int ANY = -1;
  private static final int PREFIX_BYTES = 8;
  private static final long DATA = pack("data:");
  private static final long DATA_MASK = -1L << ((PREFIX_BYTES - 5) * 8);
  private static final long END_MARK = pack("data: [D");

  private final int expectedEvents;
  private int seenEvents;
  private boolean ended;
  private int column;
  private long prefix;

  private EventStreamCheck(int expectedEvents) {
    this.expectedEvents = expectedEvents;
  }

  /** With exactly this many data events. */
  static EventStreamCheck of(int events) {
    return new EventStreamCheck(events);
  }

  /** With any number of them. */
  static EventStreamCheck any() {
    return new EventStreamCheck(ANY);
  }

  @Override
  public void begin() {
    seenEvents = 0;
    ended = false;
    column = 0;
    prefix = 0;
  }

  @Override
  public int accept(byte[] bytes, int from, int to) {
    int before = seenEvents;
    int at = from;
    while (at < to) {
      if (column >= PREFIX_BYTES) {
        at = skipToLineEnd(bytes, at, to);
        if (at == to) {
          break;
        }
      }
      takePrefixByte(bytes[at++]);
    }
    return seenEvents - before;
  }

  @Override
  public boolean isWhole() {
    return ended && (expectedEvents == ANY || seenEvents == expectedEvents);
  }

  private void takePrefixByte(byte next) {
    if (next == '\n') {
      endLine();
      return;
    }
    prefix |= (next & 0xffL) << ((PREFIX_BYTES - 1 - column) * 8);
    column++;
  }

  private void endLine() {
    if (prefix == END_MARK) {
      ended = true;
    } else if ((prefix & DATA_MASK) == DATA) {
      seenEvents++;
    }
    column = 0;
    prefix = 0;
  }

  private static int skipToLineEnd(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  private static long pack(String text) {
    long packed = 0;
    for (int i = 0; i < PREFIX_BYTES; i++) {
      packed = packed << 8 | (i < text.length() ? text.charAt(i) : 0);
    }
    return packed;
  }
}
