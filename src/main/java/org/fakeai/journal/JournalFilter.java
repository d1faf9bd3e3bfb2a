package org.fakeai.journal;

import java.util.ArrayList;
import java.util.List;
import org.fakeai.simulation.scenario.Glob;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are meant; what is null does not matter.
 *
 * @param model with {@code *} and {@code ?}
 * @param endpoint the path template, with {@code *} and {@code ?}
 * @param rule of the scenario
 * @param tool that the reply calls
 * @param finishReason of one of the choices
 * @param status such as 429, or 4xx
 * @param id the request id
 * @param contains a part of what the client sent, as far as it is remembered
 * @param sinceMillis answered then or later, milliseconds since 1970
 */
public record JournalFilter(
    @Nullable String model,
    @Nullable String endpoint,
    @Nullable String rule,
    @Nullable String tool,
    @Nullable String finishReason,
    @Nullable String status,
    @Nullable String id,
    @Nullable String contains,
    @Nullable Long sinceMillis) {

  /** All. */
  public static final JournalFilter ALL =
      new JournalFilter(null, null, null, null, null, null, null, null, null);

  /** True if nothing of {@link #differences} is left. */
  public boolean fits(JournalEntry entry) {
    return differences(entry).isEmpty();
  }

  /** The names of the fields that an entry does not fit. */
  public List<String> differences(JournalEntry entry) {
    List<String> names = new ArrayList<>(0);
    note(names, "model", like(model, entry.model()));
    note(names, "endpoint", like(endpoint, entry.endpoint()));
    note(names, "rule", rule == null || rule.equals(entry.rule()));
    note(names, "tool", tool == null || entry.tools().contains(tool));
    note(
        names,
        "finish_reason",
        finishReason == null || entry.finishReasons().contains(finishReason));
    note(names, "status", hasStatus(entry.status()));
    note(names, "id", id == null || id.equals(entry.id()));
    note(names, "contains", contains == null || holds(entry.prompt(), contains));
    note(names, "since", sinceMillis == null || entry.epochMillis() >= sinceMillis);
    return names;
  }

  private static void note(List<String> names, String name, boolean fits) {
    if (!fits) {
      names.add(name);
    }
  }

  private static boolean like(@Nullable String pattern, @Nullable String text) {
    return pattern == null || text != null && new Glob(pattern).matches(text);
  }

  private static boolean holds(@Nullable String text, String part) {
    return text != null && text.contains(part);
  }

  private boolean hasStatus(int found) {
    if (status == null) {
      return true;
    }
    String number = Integer.toString(found);
    return status.equals(number) || status.equalsIgnoreCase(number.charAt(0) + "xx");
  }
}
