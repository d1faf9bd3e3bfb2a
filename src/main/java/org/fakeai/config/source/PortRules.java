package org.fakeai.config.source;

import java.util.Map;

/** Two listeners cannot share a port. */
final class PortRules {

  private PortRules() {}

  static void apply(Map<String, Chosen> chosen, Findings findings) {
    var port = chosen.get("port");
    var management = chosen.get("management_port");
    if (port == null || management == null || management.value().equals(0L)) {
      return;
    }
    if (management.value().equals(port.value())) {
      var advice = "must differ from port";
      var value = String.valueOf(management.value());
      findings.problem(new Problem("management_port", value, management.where(), advice));
    }
  }
}
