package org.fakeai.simulation.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.FakeAiConfig.Streaming;
import org.fakeai.kernel.FakeTimer;
import org.fakeai.simulation.Settings;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.simulation.engine.Pacing;
import org.fakeai.simulation.latency.TokenSchedule;
import org.fakeai.simulation.tokens.TokenUsage;
import org.junit.jupiter.api.Test;

class PlaybackTest {

  private static final long MILLI = 1_000_000;

  private final FakeTimer timer = new FakeTimer();
  private final Writer writer = new Writer();
  private final Playback playback = new Playback(timer, timer);

  @Test
  void speaksEachTokenAtItsTime() {
    playback.stream(plan(at(20, 25, 30)), Settings.PATIENT, 0, writer);

    timer.finish();

    assertThat(writer.said)
        .containsExactly("20 0:0-1", "25 0:1-2", "30 0:2-3", "30 finished 0", "30 COMPLETE");
    assertThat(timer.waiting()).isZero();
  }

  @Test
  void speaksAllThatIsDueInOneGo() {
    playback.stream(plan(TokenSchedule.atOnce(0, 100)), Settings.PATIENT, 0, writer);

    timer.finish();

    assertThat(writer.said).containsExactly("0 0:0-100", "0 finished 0", "0 COMPLETE");
  }

  @Test
  void mergesChoicesInTheSameOrderHoweverLateItIs() {
    var plan = plan(at(20, 26, 32), at(22, 26, 27));

    playback.stream(plan, Settings.PATIENT, 0, writer);
    timer.finish();
    List<String> punctual = events();
    writer.said.clear();
    playback.stream(plan, Settings.PATIENT, timer.nanos(), writer);
    timer.advance(21 * MILLI);
    timer.stall(8 * MILLI);
    timer.finish();

    assertThat(punctual)
        .containsExactly(
            "0:0-1",
            "1:0-1",
            "0:1-2",
            "1:1-2",
            "1:2-3",
            "finished 1",
            "0:2-3",
            "finished 0",
            "COMPLETE");
    assertThat(events())
        .containsExactly(
            "0:0-1", "1:0-1", "0:1-2", "1:1-3", "finished 1", "0:2-3", "finished 0", "COMPLETE");
  }

  @Test
  void speaksWholeChoicesInTurnWhenAllIsDue() {
    var plan = plan(TokenSchedule.atOnce(0, 5), TokenSchedule.atOnce(0, 6));

    playback.stream(plan, Settings.PATIENT, 0, writer);
    timer.finish();

    assertThat(events()).containsExactly("0:0-5", "finished 0", "1:0-6", "finished 1", "COMPLETE");
  }

  @Test
  void finishesAChoiceWithoutTokensAtItsTime() {
    playback.stream(plan(TokenSchedule.atOnce(20 * MILLI, 0)), Settings.PATIENT, 0, writer);

    timer.finish();

    assertThat(writer.said).containsExactly("20 finished 0", "20 COMPLETE");
  }

  @Test
  void endsWhenTheClientIsGone() {
    writer.leavesAfter = 2;

    playback.stream(plan(at(20, 25, 30)), Settings.PATIENT, 0, writer);
    timer.finish();

    assertThat(writer.said).containsExactly("20 0:0-1", "25 0:1-2", "25 GONE");
  }

  @Test
  void endsOnceWhenTheListenerBreaks() {
    writer.breaksAfter = 1;

    playback.stream(plan(at(20, 25)), Settings.PATIENT, 0, writer);
    timer.finish();

    assertThat(writer.said).containsExactly("20 0:0-1", "20 BROKEN");
  }

  @Test
  void breaksTheSilence() {
    playback.stream(plan(at(25, 30)), limits(0, 0, 10), 0, writer);

    timer.finish();

    assertThat(writer.said)
        .containsExactly(
            "10 silence", "20 silence", "25 0:0-1", "30 0:1-2", "30 finished 0", "30 COMPLETE");
  }

  @Test
  void endsAStreamThatTakesTooLong() {
    playback.stream(plan(at(20, 25, 30)), limits(27, 0, 0), 0, writer);

    timer.finish();

    assertThat(writer.said).containsExactly("20 0:0-1", "25 0:1-2", "27 TIMED_OUT");
  }

  @Test
  void endsAStreamWhoseNextTokenTakesTooLong() {
    playback.stream(plan(at(20, 40, 61)), limits(0, 20, 0), 0, writer);

    timer.finish();

    assertThat(writer.said).containsExactly("20 0:0-1", "40 0:1-2", "60 TIMED_OUT");
  }

  @Test
  void catchesUpWhenItIsALittleLate() {
    playback.stream(plan(at(10, 20, 30, 40, 50)), Settings.PATIENT, 0, writer);

    timer.advance(10 * MILLI);
    timer.stall(35 * MILLI);
    timer.finish();

    assertThat(writer.said)
        .containsExactly("10 0:0-1", "45 0:1-4", "50 0:4-5", "50 finished 0", "50 COMPLETE");
    assertThat(writer.lags).isZero();
  }

  @Test
  void movesItsRhythmWhenItIsFarBehind() {
    playback.stream(plan(at(10, 20, 30, 40, 50)), Settings.PATIENT, 0, writer);

    timer.advance(10 * MILLI);
    timer.stall(60 * MILLI);
    timer.finish();

    assertThat(writer.said)
        .containsExactly(
            "10 0:0-1",
            "70 0:1-2",
            "80 0:2-3",
            "90 0:3-4",
            "100 0:4-5",
            "100 finished 0",
            "100 COMPLETE");
    assertThat(writer.lags).isEqualTo(1);
  }

  @Test
  void completesAWholeReplyWithItsLastToken() {
    AtomicInteger completed = new AtomicInteger();
    playback.whole(plan(at(20, 25), at(21, 40)), false, 0, completed::incrementAndGet);

    timer.advance(40 * MILLI - 1);
    assertThat(completed).hasValue(0);
    timer.advance(1);

    assertThat(completed).hasValue(1);
    assertThat(timer.waiting()).isZero();
  }

  @Test
  void completesAWholeReplyInlineWhenItIsDue() {
    AtomicInteger completed = new AtomicInteger();

    playback.whole(plan(TokenSchedule.atOnce(0, 5)), false, 0, completed::incrementAndGet);

    assertThat(completed).hasValue(1);
    assertThat(timer.waiting()).isZero();
  }

  @Test
  void completesNoLongReplyOnTheCallersThread() {
    AtomicInteger completed = new AtomicInteger();

    playback.whole(plan(TokenSchedule.atOnce(0, 5)), true, 0, completed::incrementAndGet);

    assertThat(completed).hasValue(0);
    timer.advance(0);
    assertThat(completed).hasValue(1);
  }

  @Test
  void beginsAtTheFirstTokenOnAThreadOfItsOwn() {
    AtomicInteger begun = new AtomicInteger();
    playback.first(plan(at(20, 25)), 0, begun::incrementAndGet);

    timer.advance(20 * MILLI - 1);
    assertThat(begun).hasValue(0);
    timer.advance(1);

    assertThat(begun).hasValue(1);
    assertThat(timer.waiting()).isZero();
  }

  @Test
  void doesNotBeginOnTheCallersThreadWhatIsDue() {
    AtomicInteger begun = new AtomicInteger();

    playback.first(plan(TokenSchedule.atOnce(0, 5)), 0, begun::incrementAndGet);

    assertThat(begun).hasValue(0);
    timer.advance(0);
    assertThat(begun).hasValue(1);
  }

  private List<String> events() {
    return writer.said.stream().map(line -> line.substring(line.indexOf(' ') + 1)).toList();
  }

  private static Streaming limits(int streamMillis, int tokenMillis, int silenceMillis) {
    return new Streaming(
        streamMillis / 1e3,
        tokenMillis / 1e3,
        silenceMillis > 0,
        silenceMillis / 1e3,
        FakeAiConfig.ChunkStyle.OPENAI,
        FakeAiConfig.StreamHeaders.AT_ONCE,
        true,
        false,
        false);
  }

  private static TokenSchedule at(int... millis) {
    return new TokenSchedule(
        millis[0] * MILLI, Arrays.stream(millis).mapToLong(milli -> milli * MILLI).toArray());
  }

  private static GenerationPlan plan(TokenSchedule... schedules) {
    return new GenerationPlan(
        new TokenUsage(1, 1), List.of(), new Pacing.Planned(List.of(schedules)), "fp_0");
  }

  private final class Writer implements PlaybackListener {

    private final List<String> said = new ArrayList<>();
    private int lags;
    private int leavesAfter = Integer.MAX_VALUE;
    private int breaksAfter = Integer.MAX_VALUE;

    @Override
    public boolean tokens(int choice, int from, int to) {
      return say(choice + ":" + from + "-" + to);
    }

    @Override
    public boolean finished(int choice) {
      return say("finished " + choice);
    }

    @Override
    public boolean silence() {
      return say("silence");
    }

    @Override
    public void lagged() {
      lags++;
    }

    @Override
    public void ended(Ending ending) {
      said.add(timer.nanos() / MILLI + " " + ending);
    }

    private boolean say(String what) {
      said.add(timer.nanos() / MILLI + " " + what);
      if (said.size() >= breaksAfter) {
        throw new IllegalStateException("thrown by a test");
      }
      return said.size() < leavesAfter;
    }
  }
}
