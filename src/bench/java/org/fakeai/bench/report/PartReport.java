package org.fakeai.bench.report;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;

/** What one part of the benchmark showed of one runtime. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "part")
public sealed interface PartReport
    permits RatesReport,
        FlushReport,
        FeaturesReport,
        PacedReport,
        StuckReport,
        ColdReport,
        StartupReport,
        MemoryReport,
        PeersReport {
  /** Whom it is about. */
  String runtime();

  /** All that went wrong, warm-up included, by kind. */
  Map<String, Integer> faults();
}
