package org.fakeai.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;
import java.util.List;
import org.fakeai.catalog.ModelCatalog;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.kernel.Ids;
import org.fakeai.kernel.Ticker;
import org.fakeai.kernel.WallClock;
import org.fakeai.kernel.WheelTimer;
import org.fakeai.simulation.engine.EngineObserver;

/** Beans that need more than a constructor: what comes from outside the application. */
@ApplicationScoped
public class Producers {

  @Produces
  @Singleton
  FakeAiConfig config() {
    return Configuration.read();
  }

  @Produces
  @Singleton
  ModelCatalog catalog(ServletContext context, FakeAiConfig config) {
    return ModelFiles.catalog(context, config);
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
