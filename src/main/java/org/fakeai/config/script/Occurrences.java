package org.fakeai.config.script;

/**
 * Some of the numbers from 1.
 *
 * @param from the first
 * @param to the last
 * @param every the step from one to the next
 */
public record Occurrences(int from, int to, int every) {

  /** Whether {@code number} is one of them. */
  public boolean include(long number) {
    return number >= from && number <= to && (number - from) % every == 0;
  }
}
