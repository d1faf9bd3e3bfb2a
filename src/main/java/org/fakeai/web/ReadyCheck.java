package org.fakeai.web;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.fakeai.kernel.Shared;

/** Tells MicroProfile Health whether the server should be sent requests. */
@Readiness
@Shared
public final class ReadyCheck implements HealthCheck {

  private final HealthReport report;

  @Inject
  ReadyCheck(HealthReport report) {
    this.report = report;
  }

  @Override
  public HealthCheckResponse call() {
    Health health = report.now();
    return HealthCheckResponse.named("fakeai")
        .status(report.ready())
        .withData("status", health.status())
        .build();
  }
}
