package org.fakeai.launcher.chat;

/** A server refused a request or broke a reply off; the message is for people. */
public final class ChatException extends Exception {

  private static final long serialVersionUID = 1;

  ChatException(String message) {
    super(message);
  }
}
