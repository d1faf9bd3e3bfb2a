package org.fakeai.clients;

/** Why tests are skipped. */
final class Unseen {

  static final String IMAGES =
      "the server counts images and never looks at them, so it cannot say what they show";
  static final String LANGUAGES = "the server simulates no knowledge of languages";

  private Unseen() {}
}
