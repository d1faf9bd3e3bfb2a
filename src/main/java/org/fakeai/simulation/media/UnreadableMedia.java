package org.fakeai.simulation.media;

/** Media of a request that cannot be counted; the message completes a sentence about the field. */
public final class UnreadableMedia extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  private UnreadableMedia(Reason reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  /** What is wrong. */
  public Reason reason() {
    return reason;
  }

  /** What can be wrong. */
  public enum Reason {
    /** Neither an http(s) address nor a data URI. */
    ADDRESS,
    /** The data is no base64, or there is none. */
    BASE64,
    /** The data is of no kind that is supported, or its header is broken. */
    FORMAT;

    UnreadableMedia because(String message) {
      return new UnreadableMedia(this, message);
    }
  }
}
