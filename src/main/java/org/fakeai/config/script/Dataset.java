package org.fakeai.config.script;

import java.util.List;
import java.util.Map;

/**
 * Prompts and what is answered to them.
 *
 * @param responses all responses, in the order of the file
 * @param byPrompt which of them belong to a prompt
 */
public record Dataset(List<String> responses, Map<String, List<String>> byPrompt) {

  /** Nothing. */
  public static final Dataset NONE = new Dataset(List.of(), Map.of());

  /** The responses to {@code prompt}, or all of them if it is not in the dataset. */
  public List<String> candidates(String prompt) {
    List<String> own = byPrompt.get(prompt);
    return own == null ? responses : own;
  }
}
