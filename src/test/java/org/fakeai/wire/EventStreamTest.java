package org.fakeai.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventStreamTest {

  private final Connection connection = new Connection();
  private final AtomicInteger ends = new AtomicInteger();

  @Test
  void writesEachEventAtOnce() {
    EventStream stream = stream(EventStream.SINGLE);

    stream.event().append("one");
    assertThat(stream.send()).isTrue();
    stream.comment("still here");
    stream.send("two");
    stream.close();

    assertThat(connection.writes)
        .containsExactly("data: one\n\n", ": still here\n\n", "data: two\n\n");
    assertThat(ends).hasValue(1);
  }

  @Test
  void gathersEventsForAWrite() {
    EventStream stream = stream(EventStream.SHARED);
    int events = 2 * EventStream.SHARED / "data: 1234567890\n\n".length();

    for (int i = 0; i < events; i++) {
      stream.send("1234567890");
    }
    stream.close();

    assertThat(connection.writes).hasSize(2);
    assertThat(String.join("", connection.writes)).isEqualTo("data: 1234567890\n\n".repeat(events));
  }

  @Test
  void writesNothingMoreToAClientThatIsGone() {
    EventStream stream = stream(EventStream.SINGLE);
    connection.broken = true;

    assertThat(stream.send("one")).isFalse();
    connection.broken = false;

    assertThat(stream.send("two")).isFalse();
    assertThat(stream.comment("still here")).isFalse();
    stream.close();
    assertThat(connection.writes).isEmpty();
    assertThat(ends).hasValue(1);
  }

  private EventStream stream(int writeSize) {
    return new EventStream(connection, writeSize, ends::incrementAndGet);
  }

  private static final class Connection extends OutputStream {

    private final List<String> writes = new ArrayList<>();
    private boolean broken;

    @Override
    public void write(int one) {
      throw new UnsupportedOperationException("byte by byte");
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (broken) {
        throw new IOException("broken by a test");
      }
      writes.add(new String(bytes, from, length, StandardCharsets.UTF_8));
    }
  }
}
