package org.fakeai.api.completions;

import java.util.List;
import org.fakeai.simulation.scenario.Occasion;
import org.fakeai.wire.CallContext;
import org.fakeai.wire.ClientKey;
import org.jspecify.annotations.Nullable;

/**
 * A text to continue as the rules of a scenario see it: the first prompt is the only message.
 *
 * @param model as the client wrote it
 */
record TextOccasion(String model, String lastMessage, CallContext call) implements Occasion {

  @Override
  public String lastUserMessage() {
    return lastMessage;
  }

  @Override
  public String system() {
    return "";
  }

  @Override
  public int turn() {
    return 1;
  }

  @Override
  public List<ToolResult> toolResults() {
    return List.of();
  }

  @Override
  public @Nullable String header(String name) {
    return call.header(name);
  }

  @Override
  public String keyDigest() {
    return ClientKey.digest(call);
  }

  @Override
  public boolean chat() {
    return false;
  }
}
