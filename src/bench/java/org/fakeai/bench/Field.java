package org.fakeai.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.fakeai.bench.client.ServerUse;
import org.fakeai.bench.client.Workload;
import org.fakeai.bench.measure.Contender;
import org.fakeai.bench.process.ServerProcess;
import org.fakeai.bench.yardstick.Recorder;
import org.fakeai.bench.yardstick.Recording;

/** A server under test and a yardstick that replays it. */
record Field(String runtime, ServerProcess server, Recording recording, ServerProcess yardstick)
    implements AutoCloseable {

  /** Records the server's answers of 100 tokens and starts the yardstick with them. */
  static Field around(String runtime, ServerProcess server, Launches launches)
      throws IOException, InterruptedException {
    return around(runtime, server, launches, record(server, ChatRequests.TOKENS));
  }

  static Field around(String runtime, ServerProcess server, Launches launches, Recording recording)
      throws IOException, InterruptedException {
    ServerProcess yardstick = ServerProcess.start(launches.yardstick(recording));
    return new Field(runtime, server, recording, yardstick);
  }

  static Recording record(ServerProcess server, int tokens)
      throws IOException, InterruptedException {
    return new Recorder(server.address(), ChatRequests.PATH, tokens)
        .record(ChatRequests.whole(tokens), ChatRequests.streamed(tokens));
  }

  Contender wholeServer(int connections) {
    return server("whole chat", ChatRequests.whole(recording), connections);
  }

  Contender streamServer(int streams) {
    return server("streams", ChatRequests.streamed(recording), streams);
  }

  Contender wholeYardstick(int connections) {
    return yardstick("whole chat", ChatRequests.whole(recording), connections);
  }

  Contender streamYardstick(int streams) {
    return yardstick("streams, a flush per event", ChatRequests.streamed(recording), streams);
  }

  Contender batchedYardstick(int streams) {
    return yardstick(
        "streams, a flush per 20 events", ChatRequests.streamedInBatches(recording), streams);
  }

  /** Both with the recorded stream at a pace, the server first. */
  List<Contender> paced(Duration itl, int streams) {
    String load = "%,d streams at %d ms".formatted(streams, itl.toMillis());
    Workload workload = ChatRequests.paced(recording, itl);
    return List.of(server(load, workload, streams), yardstick(load, workload, streams));
  }

  @Override
  public void close() {
    yardstick.close();
  }

  private Contender server(String load, Workload workload, int count) {
    return contender(runtime + ", " + load, server, workload, count);
  }

  private Contender yardstick(String load, Workload workload, int count) {
    return contender("Netty, " + load, yardstick, workload, count);
  }

  static Contender contender(String name, ServerProcess process, Workload workload, int count) {
    return new Contender(
        name,
        process.address(),
        workload,
        count,
        () -> new ServerUse(process.cpuNanos(), process.rssBytes()));
  }
}
