package org.fakeai.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final AtomicLong clock = new AtomicLong(42);
  private final Progress progress = new Progress(new PrintStream(screen, true, UTF_8), clock::get);

  private String screenAfter(long millis) {
    clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    progress.draw();
    return screen.toString(UTF_8);
  }

  @Test
  void isSilentForASecond() {
    progress.now(() -> "Warming up");

    assertThat(screenAfter(999)).isEmpty();
    progress.close();
    assertThat(screen.toString(UTF_8)).isEmpty();
  }

  @Test
  void tellsWhatTakesLongAndLeavesNothingBehind() {
    progress.now(() -> "Warming up");

    assertThat(screenAfter(2_300)).isEqualTo("\r\033[KWarming up ... 2 s\r");
    progress.close();
    assertThat(screen.toString(UTF_8)).endsWith("2 s\r\r\033[K");
  }

  @Test
  void countsAnewForWhatComesNext() {
    progress.now(() -> "Starting");
    assertThat(screenAfter(1_500)).contains("Starting ... 1 s");

    progress.now(() -> "Warming up");

    assertThat(screenAfter(900)).doesNotContain("Warming");
    assertThat(screenAfter(100)).endsWith("Warming up ... 1 s\r");
    progress.close();
  }
}
