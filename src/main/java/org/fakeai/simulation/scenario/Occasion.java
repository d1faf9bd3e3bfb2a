package org.fakeai.simulation.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One request as rules see it; each answer is worked out when a rule first asks for it. */
public interface Occasion {

  /** The model as the client wrote it. */
  String model();

  /** The text of the last message; empty if it has none. */
  String lastMessage();

  /** The text of the user's last message; empty if there is none. */
  String lastUserMessage();

  /** All system and developer messages, parted by line ends. */
  String system();

  /** How often the assistant has answered before, and one. */
  int turn();

  /** The tool results after the assistant's last message. */
  List<ToolResult> toolResults();

  /** A request header by its name in any case. */
  @Nullable String header(String name);

  /** SHA-256 of the caller's key in lower-case hexadecimal; empty without a key. */
  String keyDigest();

  /** Whether the answer can be a refusal or call tools. */
  boolean chat();

  /**
   * What a tool answered.
   *
   * @param name of the tool; empty if unknown
   * @param text of the result
   */
  record ToolResult(String name, String text) {}
}
