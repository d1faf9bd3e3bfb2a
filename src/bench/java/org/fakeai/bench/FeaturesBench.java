package org.fakeai.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fakeai.bench.client.Workload;
import org.fakeai.bench.client.Workload.Expectation;
import org.fakeai.bench.measure.Contender;
import org.fakeai.bench.measure.Curve;
import org.fakeai.bench.process.ServerProcess;
import org.fakeai.bench.report.FeaturesReport;
import org.fakeai.bench.yardstick.Recorder;

/** Measures what replies with more than text cost, by turns with plain chats of the same server. */
record FeaturesBench(Settings settings, Launches launches, Progress progress) {

  FeaturesReport run(String runtime) throws IOException, InterruptedException {
    try (ServerProcess server = ServerProcess.start(launches.server(runtime, Duration.ZERO))) {
      List<Contender> contenders = new ArrayList<>();
      for (Map.Entry<String, String> request : requests().entrySet()) {
        contenders.add(contender(runtime, server, request.getKey(), request.getValue()));
      }
      List<Curve> curves = new ArrayList<>();
      for (Contender contender : contenders) {
        curves.add(progress.warm(settings.scale().streams(), contender));
      }
      return new FeaturesReport(
          runtime, curves, progress.race(settings.scale().rounds(), contenders));
    }
  }

  /** The second is what the others are compared with. */
  private static Map<String, String> requests() {
    Map<String, String> requests = new LinkedHashMap<>();
    requests.put("a call of a tool", ChatRequests.tool());
    requests.put("plain chat", ChatRequests.whole(ChatRequests.TOKENS));
    requests.put("JSON of a schema", ChatRequests.schema());
    requests.put("log-probabilities", ChatRequests.odds(0));
    requests.put("log-probabilities and 5 alternatives", ChatRequests.odds(5));
    return requests;
  }

  private Contender contender(String runtime, ServerProcess server, String name, String body)
      throws IOException, InterruptedException {
    int bytes =
        new Recorder(server.address(), ChatRequests.PATH, ChatRequests.TOKENS)
            .whole(body)
            .getBytes(UTF_8)
            .length;
    Workload workload = new Workload(ChatRequests.PATH, body, new Expectation.WholeBody(bytes));
    return Field.contender(runtime + ", " + name, server, workload, settings.connections());
  }
}
