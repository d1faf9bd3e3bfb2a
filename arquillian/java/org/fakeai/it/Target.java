package org.fakeai.it;

import tools.jackson.databind.JsonNode;

/** A running server that checks are made against. */
interface Target {

  ConformanceClient client();

  /** The server's own accounts, from its metrics page. */
  default JsonNode metrics() {
    return client().get("/metrics", "Accept", "application/json").json();
  }
}
