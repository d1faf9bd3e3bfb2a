package org.fakeai.catalog;

/**
 * Something wrong in a model file.
 *
 * @param file which
 * @param line counted from 1; 0 for the file as a whole
 * @param advice what is wrong and what is allowed
 */
public record ModelProblem(String file, int line, String advice) {

  /** One line for people. */
  public String text() {
    return line > 0 ? file + ":" + line + ": " + advice : file + ": " + advice;
  }
}
