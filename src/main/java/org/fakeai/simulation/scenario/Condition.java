package org.fakeai.simulation.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fakeai.config.script.TextMatch;
import org.fakeai.config.script.ToolMatch;
import org.fakeai.config.script.When;
import org.fakeai.simulation.scenario.Occasion.ToolResult;

/** Something that has to hold for a rule to match. */
@FunctionalInterface
interface Condition {

  boolean holds(Occasion occasion);

  /** All that {@code when} demands but its counts, the cheapest first. */
  static List<Condition> of(When when) {
    List<Condition> all = new ArrayList<>();
    if (!when.models().isEmpty()) {
      List<Glob> models = when.models().stream().map(Glob::new).toList();
      all.add(occasion -> models.stream().anyMatch(glob -> glob.matches(occasion.model())));
    }
    when.turn().ifPresent(turns -> all.add(occasion -> turns.include(occasion.turn())));
    when.headers()
        .forEach(
            (name, match) -> {
              TextTest test = TextTest.of(match);
              all.add(
                  occasion -> {
                    String value = occasion.header(name);
                    return value != null && test.holds(value);
                  });
            });
    if (!when.keys().isEmpty()) {
      all.add(occasion -> when.keys().stream().anyMatch(occasion.keyDigest()::startsWith));
    }
    when.toolResult().ifPresent(match -> all.add(toolResult(match)));
    when.lastMessage()
        .map(TextTest::of)
        .ifPresent(test -> all.add(occasion -> test.holds(occasion.lastMessage())));
    when.lastUserMessage()
        .map(TextTest::of)
        .ifPresent(test -> all.add(occasion -> test.holds(occasion.lastUserMessage())));
    when.system()
        .map(TextTest::of)
        .ifPresent(test -> all.add(occasion -> test.holds(occasion.system())));
    return all;
  }

  private static Condition toolResult(ToolMatch match) {
    TextTest test = match.text().map(TextTest::of).orElse(text -> true);
    return occasion -> {
      for (ToolResult result : occasion.toolResults()) {
        if (match.name().map(result.name()::equals).orElse(true) && test.holds(result.text())) {
          return true;
        }
      }
      return false;
    };
  }

  /** What one text has to be like. */
  @FunctionalInterface
  interface TextTest {

    boolean holds(String text);

    static TextTest of(TextMatch match) {
      List<Pattern> regex = match.regex().map(Pattern::compile).stream().toList();
      return text ->
          match.equalTo().map(text::equals).orElse(true)
              && match.contains().stream().allMatch(text::contains)
              && regex.stream().allMatch(pattern -> pattern.matcher(text).find());
    }
  }
}
