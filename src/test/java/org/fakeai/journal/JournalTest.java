package org.fakeai.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.LiveConfig;
import org.fakeai.config.source.ConfigReader;
import org.fakeai.wire.CallContext;
import org.junit.jupiter.api.Test;

class JournalTest {

  private LiveConfig config = new LiveConfig(size(3));
  private Journal journal = new Journal(config, () -> 1_700_000_000_000L);

  @Test
  void holdsTheLastRequestsTheNewestFirst() {
    for (int i = 1; i <= 5; i++) {
      journal.note(call("/v1/models", "req_" + i), 200, null);
    }

    assertThat(journal.find(JournalFilter.ALL, 10))
        .extracting(JournalEntry::id)
        .containsExactly("req_5", "req_4", "req_3");
    assertThat(journal.find(JournalFilter.ALL, 1))
        .extracting(JournalEntry::number)
        .containsExactly(5L);
  }

  @Test
  void notesACallOnce() {
    var call = call("/v1/models", "req_1");

    journal.note(call, 429, null);
    journal.note(call, 200, null);

    assertThat(journal.find(JournalFilter.ALL, 10))
        .extracting(JournalEntry::status)
        .containsExactly(429);
  }

  @Test
  void leavesOutThePagesAboutTheServer() {
    for (String page : new String[] {"/health", "/metrics", "/docs", "/admin/requests", "/"}) {
      journal.note(call(page, "req_1"), 200, null);
    }
    journal.note(call("other", "req_2"), 404, null);
    journal.note(call("/tokenize", "req_3"), 200, null);

    assertThat(journal.find(JournalFilter.ALL, 10))
        .extracting(JournalEntry::id)
        .containsExactly("req_3", "req_2");
  }

  @Test
  void holdsNothingIfItIsOff() {
    config = new LiveConfig(size(0));
    journal = new Journal(config, () -> 0);

    journal.note(call("/v1/models", "req_1"), 200, null);

    assertThat(journal.find(JournalFilter.ALL, 10)).isEmpty();
    assertThat(journal.clear()).isZero();
  }

  @Test
  void keepsWhatFitsThroughAReload() {
    for (int i = 1; i <= 3; i++) {
      journal.note(call("/v1/models", "req_" + i), 200, null);
    }

    config.replace(size(2));
    journal.note(call("/v1/models", "req_4"), 200, null);

    assertThat(journal.find(JournalFilter.ALL, 10))
        .extracting(JournalEntry::id)
        .containsExactly("req_4", "req_3");
  }

  @Test
  void forgets() {
    journal.note(call("/v1/models", "req_1"), 200, null);

    assertThat(journal.clear()).isEqualTo(1);
    assertThat(journal.find(JournalFilter.ALL, 10)).isEmpty();
  }

  @Test
  void saysWhatTheClientSentOnlyIfThatWasNoted() {
    var call = call("/v1/models", "req_1");
    call.sent("{}");
    call.model("gpt-4o");
    call.rule("a rule");

    journal.note(call, 200, null);
    journal.note(call("/v1/models", "req_2"), 200, null);

    assertThat(journal.find(JournalFilter.ALL, 10))
        .extracting(JournalEntry::prompt)
        .containsExactly(null, "{}");
    assertThat(journal.find(JournalFilter.ALL, 10).getLast())
        .isEqualTo(
            new JournalEntry(
                1,
                "req_1",
                "2023-11-14T22:13:20Z",
                1_700_000_000_000L,
                "POST",
                "/v1/models",
                "gpt-4o",
                "a rule",
                200,
                List.of(),
                List.of(),
                null,
                "{}"));
  }

  private CallContext call(String endpoint, String id) {
    return new CallContext(id, "POST", endpoint, true, 0, name -> null, false, config.current());
  }

  private static FakeAiConfig size(int size) {
    return ConfigReader.forLauncher(
            Map.of("journal_size", String.valueOf(size)), Map.of(), Path.of("target"))
        .config();
  }
}
