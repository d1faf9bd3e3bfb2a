package org.fakeai.it;

/**
 * A generated request.
 *
 * @param operation its method and the template of its path
 * @param path with the query
 * @param body empty for a request without one
 * @param key what it is sent with; empty for none
 * @param right it must be served; else it must be refused
 * @param streamed it asks for a stream
 */
record GeneratedCall(
    String operation, String path, String body, String key, boolean right, boolean streamed) {

  static final String KEY = "sk-generated-0123456789abcdef";
  static final String ADMIN_KEY = "sk-admin-0123456789abcdef";

  /** A right one. */
  GeneratedCall(String operation, String path, String body) {
    this(operation, path, body, path.startsWith("/admin") ? ADMIN_KEY : KEY, true, false);
  }

  String method() {
    return operation.substring(0, operation.indexOf(' '));
  }

  /** The same, which must be refused. */
  GeneratedCall wrong() {
    return new GeneratedCall(operation, path, body, key, false, false);
  }

  /** The same from somebody without a key. */
  GeneratedCall locked() {
    return new GeneratedCall(operation, path, body, "", false, false);
  }

  /** The same as a stream. */
  GeneratedCall streaming() {
    return new GeneratedCall(operation, path, body, key, right, true);
  }
}
