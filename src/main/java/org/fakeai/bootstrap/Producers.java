package org.fakeai.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.fakeai.catalog.ModelCatalog;
import org.fakeai.config.LiveConfig;
import org.fakeai.config.Part;
import org.fakeai.kernel.Ids;
import org.fakeai.kernel.Ticker;
import org.fakeai.kernel.WallClock;
import org.fakeai.kernel.WheelTimer;
import org.fakeai.simulation.engine.Engine;
import org.fakeai.simulation.engine.EngineObserver;
import org.fakeai.simulation.engine.Planner;
import org.fakeai.simulation.latency.LatencyModel;
import org.fakeai.simulation.scenario.Scenario;
import org.fakeai.simulation.text.GivenTexts;
import org.fakeai.simulation.text.ReplyVocabulary;
import org.fakeai.simulation.tokens.Tokenizer;

/** Beans that need more than a constructor: what comes from outside the application. */
@ApplicationScoped
public class Producers {

  @Produces
  @Singleton
  LiveConfig config(Configuration configuration) {
    return new LiveConfig(configuration.read());
  }

  @Produces
  @Singleton
  Part<ModelCatalog> catalog(ModelFiles files, LiveConfig config) {
    return config.part(files::catalog);
  }

  @Produces
  @Singleton
  Part<Planner> planner(LiveConfig config, Tokenizer tokenizer, ReplyVocabulary vocabulary) {
    AtomicLong undetermined = new AtomicLong();
    InForce<Planner> inForce = new InForce<>();
    return inForce.follow(
        config,
        it -> {
          Optional<GivenTexts> before = inForce.get().map(Planner::given);
          GivenTexts given = GivenTexts.of(it, ScriptFiles.dataset(it), tokenizer, before);
          return new Planner(it, tokenizer, vocabulary, undetermined, given);
        });
  }

  @Produces
  @Singleton
  Part<Scenario> scenario(LiveConfig config, Tokenizer tokenizer) {
    InForce<Scenario> inForce = new InForce<>();
    return inForce.follow(
        config, it -> Scenario.of(ScriptFiles.scenario(it), tokenizer, inForce.get()));
  }

  @Produces
  @Singleton
  Part<LatencyModel> latency(LiveConfig config) {
    return config.part(LatencyModel::new);
  }

  @Produces
  @Singleton
  Engine engine(LiveConfig config, List<EngineObserver> observers) {
    return new Engine(config.current().config().server().maxConcurrentRequests(), observers);
  }

  @Produces
  @Singleton
  Ticker ticker() {
    return Ticker.system();
  }

  @Produces
  @Singleton
  WallClock clock() {
    return WallClock.system();
  }

  @Produces
  @Singleton
  WheelTimer wheel(Ticker ticker) {
    return new WheelTimer(ticker);
  }

  void stop(@Disposes WheelTimer wheel) {
    wheel.close();
  }

  @Produces
  @Singleton
  Ids ids(Ticker ticker, WallClock clock) {
    return new Ids(ticker.nanos() ^ Long.rotateLeft(clock.epochMillis(), 32));
  }

  @Produces
  @Singleton
  List<EngineObserver> observers(@Any Instance<EngineObserver> observers) {
    return observers.stream().toList();
  }
}
