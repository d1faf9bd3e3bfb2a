package org.fakeai.config.script;

import java.util.List;
import java.util.Optional;

/**
 * What a text has to be like; all of it holds at once.
 *
 * @param equalTo the whole text
 * @param contains parts of it
 * @param regex a regular expression that is found somewhere in it
 */
public record TextMatch(Optional<String> equalTo, List<String> contains, Optional<String> regex) {

  public TextMatch {
    contains = List.copyOf(contains);
  }

  static TextMatch equalTo(String text) {
    return new TextMatch(Optional.of(text), List.of(), Optional.empty());
  }

  static TextMatch containing(String text) {
    return new TextMatch(Optional.empty(), List.of(text), Optional.empty());
  }
}
