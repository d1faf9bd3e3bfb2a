package org.fakeai.bench.yardstick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.fakeai.bench.client.LoadClient;
import org.fakeai.bench.client.Pace;
import org.fakeai.bench.client.ServerUse;
import org.fakeai.bench.client.WindowCount;
import org.fakeai.bench.client.WindowTiming;
import org.fakeai.bench.client.Workload;
import org.fakeai.bench.client.Workload.Expectation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class YardstickTest {
  private static final String PATH = "/v1/chat/completions";
  private static final String WHOLE = "{\"model\":\"m\",\"messages\":[],\"max_tokens\":100}";
  private static final String STREAMED =
      "{\"model\":\"m\",\"messages\":[],\"max_tokens\":100,\"stream\":true}";
  private static final String BODY =
      "{\"usage\":{\"completion_tokens\":100},\"choices\":[{\"finish_reason\":\"length\"}]}";
  private static final int EVENTS = 102;

  private Yardstick yardstick;

  @BeforeEach
  void start() throws InterruptedException {
    String event = "{\"choices\":[{\"delta\":{\"content\":\"" + "word ".repeat(30) + "\"}}]}";
    yardstick =
        new Yardstick(
            new Recording(
                Map.of("content-type", "application/json"),
                BODY,
                Map.of("content-type", "text/event-stream"),
                Collections.nCopies(EVENTS, event)),
            Work.RENDER);
  }

  @AfterEach
  void stop() {
    yardstick.close();
  }

  @Test
  void answersWholeChatsWithoutAFault() throws IOException {
    WindowCount count = load(new Workload(PATH, WHOLE, new Expectation.WholeBody(BODY.length())));

    assertThat(count.faults()).isEmpty();
    assertThat(count.reconnects()).isZero();
    assertThat(count.responses()).isPositive();
    assertThat(count.p99Millis()).isGreaterThanOrEqualTo(count.p50Millis());
  }

  @Test
  void streamsWithoutAFault() throws IOException {
    WindowCount count = load(new Workload(PATH, STREAMED, new Expectation.EventStream(EVENTS)));

    assertThat(count.faults()).isEmpty();
    assertThat(count.responses()).isPositive();
    assertThat(count.events()).isGreaterThan(count.responses());
  }

  @Test
  void streamsInBatchesOfAboutTwentyEvents() throws IOException {
    String path = PATH + Yardstick.BATCHED_QUERY;

    WindowCount count = load(new Workload(path, STREAMED, new Expectation.EventStream(EVENTS)));

    assertThat(count.faults()).isEmpty();
    assertThat(count.eventsPerRead()).isGreaterThan(10);
  }

  @Test
  void keepsThePaceItIsAskedFor() throws IOException {
    Duration itl = Duration.ofMillis(20);
    String path = PATH + Yardstick.pacedQuery(itl.toNanos());
    Pace pace = new Pace(0, EVENTS - 1, itl.toNanos());
    int streams = 8;
    LoadClient client =
        new LoadClient(
            yardstick.address(),
            new Workload(path, STREAMED, new Expectation.PacedStream(EVENTS, pace)),
            () -> new ServerUse(System.nanoTime(), 0));
    Duration second = Duration.ofSeconds(1);

    WindowCount count =
        client.run(
            streams, new WindowTiming(second, Duration.ZERO, second, second.multipliedBy(20)));

    assertThat(count.faults()).isEmpty();
    // One that took no notice of the pace would bring thousands.
    assertThat(count.gapErrors().gaps()).isBetween((long) streams, 60L * streams);
  }

  @Test
  void countsStreamsThatAreNotAsLongAsExpected() throws IOException {
    WindowCount count = load(new Workload(PATH, STREAMED, new Expectation.EventStream(EVENTS + 1)));

    assertThat(count.faults()).containsOnlyKeys("short answer");
    assertThat(count.responses()).isZero();
  }

  @Test
  void countsConnectionsThatEndWithoutAnAnswer() throws IOException {
    WindowCount count = load(new Workload(PATH, "{", new Expectation.WholeBody(2)));

    assertThat(count.faults()).isNotEmpty();
    assertThat(count.responses()).isZero();
  }

  @Test
  void answersTheRecorderWithWhatWasRecorded() throws IOException, InterruptedException {
    Recording again = new Recorder(yardstick.address(), PATH, 100).record(WHOLE, STREAMED);

    assertThat(again.wholeBody()).isEqualTo(BODY);
    assertThat(again.events()).hasSize(EVENTS);
    assertThat(again.wholeHeaders()).isEqualTo(Map.of("content-type", "application/json"));
  }

  private WindowCount load(Workload workload) throws IOException {
    return new LoadClient(yardstick.address(), workload, () -> new ServerUse(System.nanoTime(), 0))
        .run(8, WindowTiming.of(Duration.ofSeconds(1)));
  }
}
