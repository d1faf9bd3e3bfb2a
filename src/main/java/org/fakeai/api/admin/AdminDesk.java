package org.fakeai.api.admin;

import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fakeai.config.LiveConfig;
import org.fakeai.config.Part;
import org.fakeai.config.Snapshot;
import org.fakeai.journal.Journal;
import org.fakeai.journal.JournalEntry;
import org.fakeai.journal.JournalFilter;
import org.fakeai.journal.Verification;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.engine.Planner;
import org.fakeai.simulation.scenario.Scenario;
import org.fakeai.wire.Check;
import org.fakeai.wire.ErrorCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads, verifies and forgets. */
@Shared
final class AdminDesk {

  static final int USUAL_LIMIT = 100;
  static final int LARGEST_LIMIT = 10_000;

  private static final int LONGEST = 4_096;

  private final Journal journal;
  private final Part<Scenario> scenario;
  private final Part<Planner> planner;
  private final LiveConfig config;

  @Inject
  AdminDesk(Journal journal, Part<Scenario> scenario, Part<Planner> planner, LiveConfig config) {
    this.journal = journal;
    this.scenario = scenario;
    this.planner = planner;
    this.config = config;
  }

  /** A page of the journal. */
  record Entries(String object, List<JournalEntry> data) {}

  /** What was forgotten. */
  record Forgotten(int requestsRemoved) {}

  /**
   * The newest entries that fit.
   *
   * @throws org.fakeai.wire.ApiException if the filter makes no sense
   */
  Entries find(VerifyRequest.@Nullable Filter filter, @Nullable Integer limit) {
    Check.range("limit", limit, 1, LARGEST_LIMIT);
    return new Entries(
        "list", journal.find(checked(filter, ""), limit == null ? USUAL_LIMIT : limit));
  }

  /**
   * Whether as many requests as expected fit; at least one if nothing else is expected.
   *
   * @throws org.fakeai.wire.ApiException if the request makes no sense
   */
  Verification verify(VerifyRequest request) {
    refuseUnknown("", request.unknown());
    Check.range("exactly", request.exactly(), 0, LARGEST_LIMIT);
    Check.range("at_least", request.atLeast(), 0, LARGEST_LIMIT);
    Check.range("at_most", request.atMost(), 0, LARGEST_LIMIT);
    if (request.exactly() != null && (request.atLeast() != null || request.atMost() != null)) {
      throw ErrorCode.INVALID_REQUEST.at("exactly", "'exactly' excludes 'at_least' and 'at_most'.");
    }
    if (config.current().config().admin().journalSize() == 0) {
      throw ErrorCode.INVALID_REQUEST.because("There is no journal: journal_size is 0.");
    }
    JournalFilter filter = checked(request.filter(), "filter.");
    return Verification.of(
        journal.find(JournalFilter.ALL, LARGEST_LIMIT), filter, least(request), most(request));
  }

  private static int least(VerifyRequest request) {
    if (request.exactly() != null) {
      return request.exactly();
    }
    if (request.atLeast() != null) {
      return request.atLeast();
    }
    return request.atMost() == null ? 1 : 0;
  }

  private static int most(VerifyRequest request) {
    if (request.exactly() != null) {
      return request.exactly();
    }
    return request.atMost() == null ? Integer.MAX_VALUE : request.atMost();
  }

  /** Empties the journal. */
  Forgotten clear() {
    return new Forgotten(journal.clear());
  }

  /**
   * Begins anew: scenario, sequence and journal; of one scope the scenario alone.
   *
   * @param scope whose counts and state are forgotten; everybody's if null
   */
  Forgotten reset(@Nullable String scope) {
    Check.length("scope", scope, LONGEST);
    Snapshot now = config.current();
    if (scope != null) {
      scenario.of(now).forget(scope);
      return new Forgotten(0);
    }
    scenario.of(now).forget();
    planner.of(now).given().restart();
    return clear();
  }

  private static JournalFilter checked(VerifyRequest.@Nullable Filter filter, String at) {
    if (filter == null) {
      return JournalFilter.ALL;
    }
    refuseUnknown(at, filter.unknown());
    String status = text(at + "status", filter.status());
    String since = text(at + "since", filter.since());
    if (status != null && !status.matches("[1-5](\\d\\d|xx)")) {
      throw ErrorCode.INVALID_VALUE.at(
          at + "status", "'%sstatus' is a status such as 429, or 4xx.".formatted(at));
    }
    Check.length(at + "model", filter.model(), LONGEST);
    Check.length(at + "endpoint", filter.endpoint(), LONGEST);
    Check.length(at + "contains", filter.contains(), LONGEST);
    return new JournalFilter(
        filter.model(),
        filter.endpoint(),
        filter.rule(),
        filter.tool(),
        filter.finishReason(),
        status,
        filter.id(),
        filter.contains(),
        since == null ? null : millis(at + "since", since));
  }

  private static @Nullable String text(String param, @Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isString() && !value.isIntegralNumber()) {
      throw ErrorCode.INVALID_TYPE.at(
          param, "Invalid type for '%s': expected a string or an integer.".formatted(param));
    }
    return value.asString();
  }

  private static long millis(String param, String since) {
    if (since.matches("\\d{1,15}")) {
      return Long.parseLong(since);
    }
    try {
      return Instant.parse(since).toEpochMilli();
    } catch (DateTimeException | ArithmeticException wrong) {
      throw ErrorCode.INVALID_VALUE.at(
          param,
          "'%s' is a time such as 2026-01-31T12:00:00Z, or milliseconds since 1970."
              .formatted(param));
    }
  }

  /** A misspelt field would make everything fit. */
  private static void refuseUnknown(String at, Map<String, JsonNode> fields) {
    if (!fields.isEmpty()) {
      String first = at + fields.keySet().iterator().next();
      throw ErrorCode.UNKNOWN_PARAMETER.at(first, "Unknown parameter: '" + first + "'.");
    }
  }
}
