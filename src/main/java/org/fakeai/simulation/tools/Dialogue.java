package org.fakeai.simulation.tools;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A conversation as far as tools go, oldest turn first.
 *
 * @param turns what was said, called and returned
 */
public record Dialogue(List<Turn> turns) {

  public Dialogue {
    turns = List.copyOf(turns);
  }

  /** One step of it. */
  public sealed interface Turn {

    /** What the user said. */
    record User(String text) implements Turn {}

    /** What the model said, without its calls; may be empty. */
    record Assistant(String text) implements Turn {}

    /** A call that the model made. */
    record Call(String id, String name, String input) implements Turn {}

    /**
     * What a tool returned.
     *
     * @param id of the call; empty for a deprecated function's
     * @param name of the tool if the message says it; may be empty
     */
    record Result(String id, String name, String content) implements Turn {}
  }

  /** What the user said last; empty if nothing. */
  String question() {
    String question = "";
    for (Turn turn : turns) {
      question = turn instanceof Turn.User user ? user.text() : question;
    }
    return question;
  }

  /** Everything the user said. */
  public List<String> userTexts() {
    List<String> texts = new ArrayList<>();
    for (Turn turn : turns) {
      if (turn instanceof Turn.User user) {
        texts.add(user.text());
      }
    }
    return texts;
  }

  /** The results since the user said something: what an answer is made of. */
  List<Turn.Result> openResults() {
    List<Turn.Result> results = new ArrayList<>();
    for (Turn turn : turns) {
      if (turn instanceof Turn.User) {
        results.clear();
      } else if (turn instanceof Turn.Result result) {
        results.add(result);
      }
    }
    return results;
  }

  /** The names of the tools that were called since the user said something. */
  Set<String> openCalls() {
    Set<String> names = new HashSet<>();
    for (Turn turn : turns) {
      switch (turn) {
        case Turn.User user -> names.clear();
        case Turn.Call call -> names.add(call.name());
        case Turn.Result result -> names.add(result.name());
        case Turn.Assistant assistant -> {}
      }
    }
    return names;
  }

  /** Whether tools returned something since the user said something. */
  public boolean hasResults() {
    return !openResults().isEmpty();
  }

  /** The name of the tool that returned {@code result}; empty if it is not known. */
  String nameOf(Turn.Result result) {
    if (!result.name().isEmpty()) {
      return result.name();
    }
    for (Turn turn : turns) {
      if (turn instanceof Turn.Call call && call.id().equals(result.id())) {
        return call.name();
      }
    }
    return "";
  }
}
