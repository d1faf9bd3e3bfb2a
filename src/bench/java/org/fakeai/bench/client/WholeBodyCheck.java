package org.fakeai.bench.client;

/** Compares a body's length with the recorded one. */
final class WholeBodyCheck implements BodyCheck {
  private final int expectedBytes;
  private final int toleratedBytes;
  private int seenBytes;
  private byte last;

  private WholeBodyCheck(int expectedBytes, int toleratedBytes) {
    this.expectedBytes = expectedBytes;
    this.toleratedBytes = toleratedBytes;
  }

  /** Of this size, give or take a twentieth. */
  static WholeBodyCheck about(int expectedBytes) {
    return new WholeBodyCheck(expectedBytes, expectedBytes / 20);
  }

  /** Of any size. */
  static WholeBodyCheck any() {
    return new WholeBodyCheck(0, Integer.MAX_VALUE);
  }

  @Override
  public void begin() {
    seenBytes = 0;
    last = 0;
  }

  @Override
  public int accept(byte[] bytes, int from, int to) {
    if (to > from) {
      seenBytes += to - from;
      last = bytes[to - 1];
    }
    return 0;
  }

  @Override
  public boolean isWhole() {
    return Math.abs(seenBytes - expectedBytes) <= toleratedBytes && (last == '}' || last == '\n');
  }
}
