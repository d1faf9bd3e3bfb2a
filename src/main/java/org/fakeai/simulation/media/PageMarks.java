package org.fakeai.simulation.media;

/** Finds {@code /Type /Page} (and not {@code /Pages}) in bytes that pass by. */
final class PageMarks {

  private static final String TYPE = "/Type";
  private static final String PAGE = "/Page";

  private int matched;
  private int found;

  void next(int letter) {
    int whole = TYPE.length() + PAGE.length();
    if (matched == whole) {
      boolean longer = Character.isLetterOrDigit(letter);
      found += longer ? 0 : 1;
      matched = 0;
    }
    if (matched < TYPE.length()) {
      matched = letter == TYPE.charAt(matched) ? matched + 1 : first(letter);
    } else if (letter == PAGE.charAt(matched - TYPE.length())) {
      matched++;
    } else if (matched > TYPE.length() || letter > ' ') {
      matched = first(letter);
    }
  }

  int found() {
    return found;
  }

  private static int first(int letter) {
    return letter == '/' ? 1 : 0;
  }
}
