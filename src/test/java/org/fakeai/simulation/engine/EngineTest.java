package org.fakeai.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.fakeai.simulation.tokens.TokenUsage;
import org.junit.jupiter.api.Test;

class EngineTest {

  private final List<String> heard = new ArrayList<>();
  private final Engine engine = new Engine(3, List.of(new Ear()));

  @Test
  void refusesWhenAllPlacesAreTaken() {
    Lease first = engine.admit();
    engine.admit();
    engine.admit();
    assertThatThrownBy(engine::admit).isInstanceOf(QueueFull.class);

    first.end(Lease.Outcome.FINISHED);
    engine.admit();

    assertThat(engine.accounts()).isEqualTo(new EngineAccounts(4, 1, 1, 0, 0, 3));
  }

  @Test
  void endsALeaseOnce() {
    Lease lease = engine.admit();

    lease.end(Lease.Outcome.ABORTED);
    lease.end(Lease.Outcome.FINISHED);

    assertThat(engine.accounts()).isEqualTo(new EngineAccounts(1, 0, 0, 0, 1, 0));
    assertThat(heard).containsExactly("admitted", "ended ABORTED");
  }

  @Test
  void refusesWhileDrainingAndLetsRunningRequestsEnd() {
    Lease running = engine.admit();

    engine.drain();

    assertThat(engine.draining()).isTrue();
    assertThatThrownBy(engine::admit).isInstanceOf(Draining.class);
    running.end(Lease.Outcome.FAILED);
    assertThat(engine.accounts()).isEqualTo(new EngineAccounts(1, 1, 0, 1, 0, 0));
    assertThat(heard).containsExactly("admitted", "refused", "ended FAILED");
  }

  @Test
  void passesOnWhatHappensToReplies() {
    engine.planned(new TokenUsage(3, 4));
    engine.streamStarted();
    engine.streamEnded(Lease.Outcome.FINISHED, 5, 6, 7);

    assertThat(heard).containsExactly("planned 7", "stream", "stream FINISHED 5 6 7");
  }

  @Test
  void neverAdmitsMoreThanItHasPlacesFor() throws InterruptedException {
    Engine shared = new Engine(3, List.of());
    List<Thread> callers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      callers.add(Thread.ofVirtual().start(() -> comeAndGo(shared)));
    }
    for (Thread caller : callers) {
      caller.join();
    }

    EngineAccounts accounts = shared.accounts();
    assertThat(accounts.inFlight()).isZero();
    assertThat(accounts.admitted()).isEqualTo(accounts.finished());
    assertThat(accounts.admitted() + accounts.refused()).isEqualTo(8 * 5000);
  }

  private static void comeAndGo(Engine engine) {
    for (int i = 0; i < 5000; i++) {
      try {
        Lease lease = engine.admit();
        assertThat(engine.inFlight()).isBetween(1, 3);
        lease.end(Lease.Outcome.FINISHED);
      } catch (QueueFull full) {
        Thread.onSpinWait();
      }
    }
  }

  private final class Ear implements EngineObserver {

    @Override
    public void admitted() {
      heard.add("admitted");
    }

    @Override
    public void ended(Lease.Outcome outcome) {
      heard.add("ended " + outcome);
    }

    @Override
    public void refused() {
      heard.add("refused");
    }

    @Override
    public void planned(TokenUsage usage) {
      heard.add("planned " + usage.totalTokens());
    }

    @Override
    public void streamStarted() {
      heard.add("stream");
    }

    @Override
    public void streamLagged() {
      heard.add("lag");
    }

    @Override
    public void streamEnded(Lease.Outcome outcome, long ttftNanos, long decodeNanos, int tokens) {
      heard.add("stream " + outcome + " " + ttftNanos + " " + decodeNanos + " " + tokens);
    }
  }
}
