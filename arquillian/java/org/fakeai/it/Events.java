package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** The strictest reading of a chat stream that a load client does. */
final class Events {

  private static final String DATA = "data: ";
  private static final String DONE = "[DONE]";

  private Events() {}

  /**
   * The data of each event.
   *
   * <p>Every frame is one line {@code data: …} and one empty line; nothing else is allowed, and
   * {@code data: [DONE]} is the last.
   */
  static List<String> of(String stream) {
    assertThat(stream).endsWith(DATA + DONE + "\n\n").doesNotContain("\r");
    List<String> data = new ArrayList<>();
    for (String frame : stream.split("\n\n", -1)) {
      if (!frame.isEmpty()) {
        assertThat(frame).startsWith(DATA).doesNotContain("\n");
        data.add(frame.substring(DATA.length()));
      }
    }
    assertThat(data.indexOf(DONE)).as("place of [DONE]").isEqualTo(data.size() - 1);
    return List.copyOf(data.subList(0, data.size() - 1));
  }
}
