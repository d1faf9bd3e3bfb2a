package org.fakeai.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fakeai.bench.client.ServerUse;
import org.fakeai.bench.client.Workload;
import org.fakeai.bench.client.Workload.Expectation;
import org.fakeai.bench.measure.Contender;
import org.fakeai.bench.measure.Curve;
import org.fakeai.bench.measure.Result;
import org.fakeai.bench.process.ForeignProcess;
import org.fakeai.bench.process.ServerProcess;
import org.fakeai.bench.report.PeersReport;
import org.fakeai.bench.yardstick.Recorder;
import org.fakeai.bench.yardstick.Recording;

/** Lets a runtime, the yardstick and other people's servers take turns under the same client. */
record PeersBench(Settings settings, Launches launches, Progress progress) {

  PeersReport run(String runtime) throws IOException, InterruptedException {
    List<PeersReport.Answer> answers = new ArrayList<>();
    for (Peer peer : settings.peers()) {
      answers.add(ask(peer));
    }
    try (ServerProcess server = ServerProcess.start(launches.server(runtime, Duration.ZERO));
        Field field = Field.around(runtime, server, launches)) {
      List<Contender> whole = new ArrayList<>();
      whole.add(field.wholeServer(settings.connections()));
      whole.add(field.wholeYardstick(settings.connections()));
      List<Contender> streams = new ArrayList<>();
      streams.add(field.streamServer(settings.streams()));
      streams.add(field.streamYardstick(settings.streams()));
      for (Peer peer : settings.peers()) {
        whole.add(whole(peer));
        streams.add(streams(peer));
      }
      List<Curve> curves = new ArrayList<>();
      List<Result> wholeResults = race(whole, curves);
      return new PeersReport(runtime, answers, curves, wholeResults, race(streams, curves));
    }
  }

  private List<Result> race(List<Contender> contenders, List<Curve> curves) throws IOException {
    for (Contender contender : contenders) {
      curves.add(progress.warm(settings.scale().streams(), contender));
    }
    return progress.race(settings.scale().rounds(), contenders);
  }

  private static PeersReport.Answer ask(Peer peer) throws IOException, InterruptedException {
    Recorder recorder = new Recorder(peer.address(), peer.path(), ChatRequests.TOKENS);
    Recording recording =
        recorder.ask(
            ChatRequests.whole(ChatRequests.TOKENS), ChatRequests.streamed(ChatRequests.TOKENS));
    return new PeersReport.Answer(peer.name(), recording.wholeTokens(), recording.events().size());
  }

  private Contender whole(Peer peer) {
    Workload workload =
        new Workload(
            peer.path(), ChatRequests.whole(ChatRequests.TOKENS), new Expectation.AnyBody());
    return contender(peer, "whole chat", workload, settings.connections());
  }

  private Contender streams(Peer peer) {
    Workload workload =
        new Workload(
            peer.path(), ChatRequests.streamed(ChatRequests.TOKENS), new Expectation.AnyStream());
    return contender(peer, "streams", workload, settings.streams());
  }

  private static Contender contender(Peer peer, String load, Workload workload, int count) {
    return new Contender(
        peer.name() + ", " + load, peer.address(), workload, count, () -> use(peer));
  }

  private static ServerUse use(Peer peer) {
    if (peer.pid().isEmpty()) {
      return new ServerUse(0, 0);
    }
    ForeignProcess process = new ForeignProcess(peer.pid().getAsLong());
    return new ServerUse(process.cpuNanos(), process.rssBytes());
  }
}
