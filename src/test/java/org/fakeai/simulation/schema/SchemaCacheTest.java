package org.fakeai.simulation.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.fakeai.simulation.json.JsonReader;
import org.junit.jupiter.api.Test;

class SchemaCacheTest {

  private final SchemaCache cache = new SchemaCache();
  private final AtomicInteger compiled = new AtomicInteger();

  private Compilation compile(String text) {
    return cache.compile(
        text,
        () -> {
          compiled.incrementAndGet();
          return JsonReader.read(text).orElseThrow();
        });
  }

  @Test
  void compilesEqualTextsOnce() {
    Compilation first = compile("{\"type\":\"string\"}");

    assertThat(compile("{\"type\":\"string\"}")).isSameAs(first);
    assertThat(compiled).hasValue(1);
  }

  @Test
  void keepsRefusalsToo() {
    compile("{\"type\":\"float\"}");
    compile("{\"type\":\"float\"}");

    assertThat(compiled).hasValue(1);
  }

  @Test
  void forgetsTheLeastRecentlyUsed() {
    compile("{\"const\":-1}");
    for (int i = 0; i < 2000; i++) {
      compile("{\"const\":" + i + "}");
      compile("{\"const\":-1}");
    }

    assertThat(compiled).hasValue(2001);
    assertThat(cache.size()).isEqualTo(512);
  }

  @Test
  void isBoundedBySize() {
    for (int i = 0; i < 10; i++) {
      compile("{\"const\":\"" + i + "x".repeat(6_000_000) + "\"}");
    }

    assertThat(cache.size()).isEqualTo(5);
  }

  @Test
  void compilesOnceForThreadsThatComeTogether() throws Exception {
    List<Callable<Compilation>> calls = Collections.nCopies(16, () -> compile("{\"const\":5}"));

    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Compilation> call : threads.invokeAll(calls)) {
        assertThat(call.get()).isSameAs(compile("{\"const\":5}"));
      }
    }

    assertThat(compiled).hasValue(1);
  }

  @Test
  void forgetsWhatCouldNotBeRead() {
    assertThatThrownBy(() -> cache.compile("{", () -> JsonReader.read("{").orElseThrow()))
        .isInstanceOf(NoSuchElementException.class);

    assertThat(cache.size()).isZero();
  }
}
