package org.fakeai.simulation.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An occasion set up by a test. */
final class Situation implements Occasion {

  String model = "gpt-4o";
  String last = "";
  String system = "";
  String key = "";
  int turn = 1;
  boolean chat = true;
  List<ToolResult> results = List.of();
  final Map<String, String> headers = new HashMap<>();

  static Situation saying(String last) {
    Situation situation = new Situation();
    situation.last = last;
    return situation;
  }

  Situation header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public String lastMessage() {
    return last;
  }

  @Override
  public String lastUserMessage() {
    return last;
  }

  @Override
  public String system() {
    return system;
  }

  @Override
  public int turn() {
    return turn;
  }

  @Override
  public List<ToolResult> toolResults() {
    return results;
  }

  @Override
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  @Override
  public String keyDigest() {
    return key;
  }

  @Override
  public boolean chat() {
    return chat;
  }
}
