package org.fakeai.launcher;

/** The server cannot be started or has to be given up; the message tells people why. */
final class LaunchException extends Exception {

  private static final long serialVersionUID = 1;

  LaunchException(String message) {
    super(message);
  }

  LaunchException(String message, Throwable cause) {
    super(message, cause);
  }
}
