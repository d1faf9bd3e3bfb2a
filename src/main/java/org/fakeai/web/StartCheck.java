package org.fakeai.web;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import org.fakeai.kernel.Shared;
import org.fakeai.wire.Readiness;

/** Tells MicroProfile Health whether the start is over. */
@Startup
@Shared
public final class StartCheck implements HealthCheck {

  private final Readiness readiness;

  @Inject
  StartCheck(Readiness readiness) {
    this.readiness = readiness;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("fakeai-started")
        .status(readiness.state() != Readiness.State.STARTING)
        .build();
  }
}
