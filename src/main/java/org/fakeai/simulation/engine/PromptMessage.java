package org.fakeai.simulation.engine;

/**
 * One message of the conversation.
 *
 * @param role who speaks
 * @param name the speaker's name; empty if none
 * @param text all text of the message
 */
public record PromptMessage(Role role, String name, String text) {

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
