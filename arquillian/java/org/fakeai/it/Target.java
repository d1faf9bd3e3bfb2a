package org.fakeai.it;

/** A running server that checks are made against. */
interface Target {

  ConformanceClient client();

  /** The server's own accounts, from its metrics page. */
  default tools.jackson.databind.JsonNode metrics() {
    return client().get("/metrics", "Accept", "application/json").json();
  }
}
