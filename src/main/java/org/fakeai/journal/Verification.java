package org.fakeai.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import org.fakeai.wire.ErrorBody;
import org.fakeai.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Whether as many requests as expected fit a filter.
 *
 * @param ok as many as expected
 * @param matched how many do
 * @param expected in words
 * @param nearMisses if too few do: those that differ in the fewest fields, the newest first
 * @param error the same as every failure says it; null if ok
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verification(
    boolean ok,
    int matched,
    String expected,
    List<NearMiss> nearMisses,
    ErrorBody.@Nullable Detail error) {

  private static final int MOST_NEAR_MISSES = 5;

  public Verification {
    nearMisses = List.copyOf(nearMisses);
  }

  /**
   * A request that nearly fits.
   *
   * @param differs names of the filter's fields that it does not fit
   */
  public record NearMiss(List<String> differs, JournalEntry request) {

    public NearMiss {
      differs = List.copyOf(differs);
    }
  }

  /**
   * Counts.
   *
   * @param entries all that are held, the newest first
   * @param least at least as many
   * @param most at most as many
   */
  public static Verification of(
      List<JournalEntry> entries, JournalFilter filter, int least, int most) {
    int matched = (int) entries.stream().filter(filter::fits).count();
    boolean ok = matched >= least && matched <= most;
    return new Verification(
        ok,
        matched,
        expected(least, most),
        matched >= least ? List.of() : near(entries, filter),
        ok ? null : error(matched, expected(least, most)));
  }

  private static ErrorBody.Detail error(int matched, String expected) {
    String message = "Expected " + expected + " such requests, found " + matched + ".";
    return ErrorBody.of(ErrorCode.VERIFICATION_FAILED.because(message)).error();
  }

  private static String expected(int least, int most) {
    if (least == most) {
      return "exactly " + least;
    }
    if (most == Integer.MAX_VALUE) {
      return "at least " + least;
    }
    return least == 0 ? "at most " + most : "from " + least + " to " + most;
  }

  private static List<NearMiss> near(List<JournalEntry> entries, JournalFilter filter) {
    return entries.stream()
        .map(entry -> new NearMiss(filter.differences(entry), entry))
        .filter(miss -> !miss.differs().isEmpty())
        .sorted(Comparator.comparingInt((NearMiss miss) -> miss.differs().size()))
        .limit(MOST_NEAR_MISSES)
        .toList();
  }
}
