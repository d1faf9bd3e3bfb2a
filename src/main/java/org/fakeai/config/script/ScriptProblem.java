package org.fakeai.config.script;

/**
 * Something wrong in a file that operators write.
 *
 * @param file which
 * @param line counted from 1; 0 for the file as a whole
 * @param path where in its structure, such as {@code rules[2].when.turn}; empty for the file
 * @param advice what is wrong and what is allowed
 */
public record ScriptProblem(String file, int line, String path, String advice) {

  /** The file and the line, for people. */
  public String place() {
    return line > 0 ? file + " line " + line : file;
  }

  /** What is wrong, with its place in the structure. */
  public String what() {
    return path.isEmpty() ? advice : path + " " + advice;
  }

  /** One line for people. */
  public String text() {
    return what() + " [" + place() + "]";
  }
}
