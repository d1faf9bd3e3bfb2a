package org.fakeai.web;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.fakeai.kernel.Shared;

/** Tells MicroProfile Health that the process answers. */
@Liveness
@Shared
public final class LiveCheck implements HealthCheck {

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.up("fakeai-live");
  }
}
