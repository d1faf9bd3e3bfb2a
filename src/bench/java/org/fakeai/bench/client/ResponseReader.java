package org.fakeai.bench.client;

/** Reads one HTTP/1.1 response after the other from bytes that may be cut anywhere. */
final class ResponseReader {
  private enum State {
    HEAD,
    LENGTH,
    UNTIL_CLOSE,
    CHUNK_SIZE,
    CHUNK_DATA,
    TRAILER,
    COMPLETE
  }

  private final ResponseHead head = new ResponseHead();
  private final BodyCheck body;
  private State state = State.HEAD;
  private long remaining;
  private int digits;
  private boolean inExtension;
  private int lineLength;

  ResponseReader(BodyCheck body) {
    this.body = body;
  }

  void begin() {
    head.begin();
    body.begin();
    state = State.HEAD;
  }

  /** Takes bytes and returns how many events ended in them. */
  int accept(byte[] bytes, int to) {
    int events = 0;
    int at = 0;
    while (at < to) {
      switch (state) {
        case HEAD -> {
          if (head.accept(bytes[at++])) {
            state = afterHead();
          }
        }
        case CHUNK_SIZE -> takeSizeByte(bytes[at++]);
        case TRAILER -> takeTrailerByte(bytes[at++]);
        case LENGTH, CHUNK_DATA, UNTIL_CLOSE -> {
          int end = (int) Math.min(to, at + remaining);
          events += body.accept(bytes, at, end);
          remaining -= end - at;
          at = end;
          if (remaining == 0) {
            endOfBytes();
          }
        }
        case COMPLETE -> throw new MalformedResponse("bytes after the response's end");
      }
    }
    return events;
  }

  /** Ends a body that only the connection's end delimits. */
  void endOfConnection() {
    if (state == State.UNTIL_CLOSE) {
      state = State.COMPLETE;
    }
  }

  boolean isComplete() {
    return state == State.COMPLETE;
  }

  /** Whether no byte of the awaited response has come. */
  boolean isUntouched() {
    return state == State.HEAD && head.isEmpty();
  }

  boolean isGood() {
    return head.status() == 200 && body.isWhole();
  }

  int status() {
    return head.status();
  }

  boolean isClosing() {
    return head.isClosing();
  }

  boolean isDelimitedByClose() {
    return !head.isChunked() && head.contentLength() < 0;
  }

  private State afterHead() {
    if (head.isChunked()) {
      beginSize();
      return State.CHUNK_SIZE;
    }
    remaining = head.contentLength() < 0 ? Long.MAX_VALUE >> 1 : head.contentLength();
    if (remaining == 0) {
      return State.COMPLETE;
    }
    return head.contentLength() < 0 ? State.UNTIL_CLOSE : State.LENGTH;
  }

  private void endOfBytes() {
    if (state == State.CHUNK_DATA) {
      beginSize();
      state = State.CHUNK_SIZE;
    } else {
      state = State.COMPLETE;
    }
  }

  private void beginSize() {
    remaining = 0;
    digits = 0;
    inExtension = false;
  }

  private void takeSizeByte(byte next) {
    if (next == '\n') {
      endSizeLine();
      return;
    }
    if (next == ';') {
      inExtension = true;
    }
    if (next == '\r' || inExtension) {
      return;
    }
    int digit = Character.digit(next, 16);
    if (digit < 0) {
      throw new MalformedResponse("chunk size");
    }
    remaining = remaining << 4 | digit;
    digits++;
  }

  /** A line without digits is the one that ends a chunk's data. */
  private void endSizeLine() {
    if (digits == 0) {
      return;
    }
    lineLength = 0;
    state = remaining == 0 ? State.TRAILER : State.CHUNK_DATA;
  }

  private void takeTrailerByte(byte next) {
    if (next == '\n') {
      if (lineLength == 0) {
        state = State.COMPLETE;
      }
      lineLength = 0;
    } else if (next != '\r') {
      lineLength++;
    }
  }
}
