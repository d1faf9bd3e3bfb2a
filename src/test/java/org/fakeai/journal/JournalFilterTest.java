package org.fakeai.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JournalFilterTest {

  private static final JournalEntry ENTRY =
      new JournalEntry(
          1,
          "req_1",
          "",
          5_000,
          "POST",
          "/v1/chat/completions",
          "gpt-4o",
          "rule 1",
          429,
          List.of("stop", "length"),
          List.of("f"),
          null,
          "what was sent");

  @Test
  void everythingFitsAnEmptyFilter() {
    assertThat(JournalFilter.ALL.fits(ENTRY)).isTrue();
  }

  @Test
  void allThatFits() {
    assertThat(
            filter("gpt*", "*/chat/*", "rule 1", "f", "length", "4xx", "req_1", "was", 5_000L)
                .differences(ENTRY))
        .isEmpty();
  }

  @Test
  void namesAllThatDiffers() {
    assertThat(
            filter("o*", "/v1", "rule", "g", "tool_calls", "200", "req", "is", 5_001L)
                .differences(ENTRY))
        .containsExactly(
            "model",
            "endpoint",
            "rule",
            "tool",
            "finish_reason",
            "status",
            "id",
            "contains",
            "since");
  }

  private static JournalFilter filter(
      @Nullable String model,
      @Nullable String endpoint,
      @Nullable String rule,
      @Nullable String tool,
      @Nullable String finish,
      @Nullable String status,
      @Nullable String id,
      @Nullable String contains,
      @Nullable Long since) {
    return new JournalFilter(model, endpoint, rule, tool, finish, status, id, contains, since);
  }
}
