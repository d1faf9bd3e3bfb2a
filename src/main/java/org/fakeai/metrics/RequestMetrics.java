package org.fakeai.metrics;

import org.fakeai.kernel.Shared;

/** Stub. */
@Shared
public final class RequestMetrics {
  public void record(String endpoint, String method, int status, String model, long nanos) {}
}
