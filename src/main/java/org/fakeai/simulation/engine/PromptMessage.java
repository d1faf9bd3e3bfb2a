package org.fakeai.simulation.engine;

import java.util.List;

/**
 * One message of the conversation.
 *
 * @param role who speaks
 * @param name the speaker's name; empty if none
 * @param text all text of the message
 */
public record PromptMessage(Role role, String name, String text) {

  /** What the user said last in {@code prompt}; empty if nothing. */
  public static String lastOfUser(List<PromptMessage> prompt) {
    for (int i = prompt.size() - 1; i >= 0; i--) {
      if (prompt.get(i).role == Role.USER) {
        return prompt.get(i).text;
      }
    }
    return "";
  }

  /** Who speaks. */
  public enum Role {
    SYSTEM,
    DEVELOPER,
    USER,
    ASSISTANT,
    TOOL,
    FUNCTION
  }
}
