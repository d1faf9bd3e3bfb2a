package org.fakeai.web;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.fakeai.kernel.Shared;
import org.fakeai.wire.Readiness;

/** Tells MicroProfile Health whether the server should be sent requests. */
@org.eclipse.microprofile.health.Readiness
@Shared
public final class ReadyCheck implements HealthCheck {

  private final Readiness readiness;

  @Inject
  ReadyCheck(Readiness readiness) {
    this.readiness = readiness;
  }

  @Override
  public HealthCheckResponse call() {
    Readiness.State state = readiness.state();
    return HealthCheckResponse.named("fakeai-ready")
        .status(state == Readiness.State.READY)
        .withData("state", state.name())
        .build();
  }
}
