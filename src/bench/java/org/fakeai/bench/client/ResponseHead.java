package org.fakeai.bench.client;

/** Collects one response head and reads the few things the loop needs from it. */
final class ResponseHead {
  private static final int MAX_BYTES = 8 * 1024;

  private final byte[] bytes = new byte[MAX_BYTES];
  private int length;
  private int lineLength;
  private int status;
  private long contentLength;
  private boolean chunked;
  private boolean closing;

  void begin() {
    length = 0;
    lineLength = 0;
  }

  /** Takes one byte; true when it was the head's last. */
  boolean accept(byte next) {
    if (length == MAX_BYTES) {
      throw new MalformedResponse("head over " + MAX_BYTES + " bytes");
    }
    bytes[length++] = next;
    if (next == '\r') {
      return false;
    }
    if (next != '\n') {
      lineLength++;
      return false;
    }
    boolean last = lineLength == 0;
    lineLength = 0;
    if (last) {
      read();
    }
    return last;
  }

  boolean isEmpty() {
    return length == 0;
  }

  int status() {
    return status;
  }

  /** The announced length, or -1. */
  long contentLength() {
    return contentLength;
  }

  boolean isChunked() {
    return chunked;
  }

  boolean isClosing() {
    return closing;
  }

  private void read() {
    status = length > 12 ? (int) number(9) : 0;
    contentLength = -1;
    chunked = false;
    closing = false;
    int line = lineAfter(0);
    while (line < length) {
      readField(line);
      line = lineAfter(line);
    }
  }

  private void readField(int line) {
    if (startsWith(line, "content-length:")) {
      contentLength = number(line + 15);
    } else if (startsWith(line, "transfer-encoding: chunked")) {
      chunked = true;
    } else if (startsWith(line, "connection: close")) {
      closing = true;
    }
  }

  private int lineAfter(int from) {
    int at = from;
    while (at < length && bytes[at] != '\n') {
      at++;
    }
    return at + 1;
  }

  private boolean startsWith(int at, String lowerCase) {
    if (at + lowerCase.length() > length) {
      return false;
    }
    for (int i = 0; i < lowerCase.length(); i++) {
      if (lower(bytes[at + i]) != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int lower(byte letter) {
    return letter >= 'A' && letter <= 'Z' ? letter + 32 : letter;
  }

  private long number(int from) {
    int at = from;
    while (at < length && bytes[at] == ' ') {
      at++;
    }
    long value = 0;
    while (at < length && bytes[at] >= '0' && bytes[at] <= '9') {
      value = value * 10 + (bytes[at++] - '0');
    }
    return value;
  }
}
