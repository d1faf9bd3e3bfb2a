package org.fakeai.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BurstStreamTest {

  private final Flushes out = new Flushes();

  @Test
  void gathersEventsUntilABufferIsFull() {
    BurstStream stream = new BurstStream(out, BurstStream.SHARED);
    String event = "x".repeat(BurstStream.SHARED / 2);

    stream.send(event);
    assertThat(out.flushed).isEmpty();
    stream.send(event);

    assertThat(out.flushed).hasSize(1);
    assertThat(out.flushed.getFirst()).hasSizeGreaterThan(BurstStream.SHARED);
  }

  @Test
  void writesEachEventByItselfWhenTold() {
    BurstStream stream = new BurstStream(out, BurstStream.SINGLE);

    stream.send("{}");
    stream.send("[DONE]");

    assertThat(out.flushed).containsExactly("data: {}\n\n", "data: [DONE]\n\n");
  }

  private static final class Flushes extends OutputStream {
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final List<String> flushed = new ArrayList<>();

    @Override
    public void write(int next) {
      pending.write(next);
    }

    @Override
    public void flush() {
      flushed.add(pending.toString(UTF_8));
      pending.reset();
    }
  }
}
