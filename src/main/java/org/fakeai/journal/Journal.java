package org.fakeai.journal;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.fakeai.config.LiveConfig;
import org.fakeai.config.Part;
import org.fakeai.kernel.Shared;
import org.fakeai.kernel.WallClock;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.wire.CallContext;
import org.fakeai.wire.PlannedReply;
import org.jspecify.annotations.Nullable;

/** Holds the last requests of the API, as many as are set. */
@Shared
public final class Journal {

  private final LiveConfig config;
  private final WallClock clock;
  private final Part<Ring> rings;
  private final AtomicLong numbers = new AtomicLong();

  @Inject
  public Journal(LiveConfig config, WallClock clock) {
    this.config = config;
    this.clock = clock;
    AtomicReference<Part<Ring>> self = new AtomicReference<>();
    this.rings = config.part(it -> ring(it.admin().journalSize(), self.get()));
    self.set(rings);
  }

  /** A reload keeps what is held, as far as it fits. */
  private Ring ring(int size, @Nullable Part<Ring> part) {
    if (part == null) {
      return new Ring(size);
    }
    Ring before = part.of(config.current());
    return before.size() == size ? before : before.resized(size);
  }

  /**
   * Notes a call before its answer leaves, so that whoever has the answer finds the call here. Of
   * several notes of one call the first counts.
   *
   * @param answer what was prepared; null if nothing was
   */
  public void note(CallContext call, int status, @Nullable Object answer) {
    if (call.config().admin().journalSize() == 0
        || call.warmUp()
        || !isOfTheApi(call.endpoint())
        || !call.journal()) {
      return;
    }
    GenerationPlan plan =
        answer instanceof PlannedReply reply && status < 300 ? reply.plan() : null;
    rings
        .of(config.current())
        .add(
            new Noted(
                numbers.incrementAndGet(),
                call.requestId(),
                clock.epochMillis(),
                call.method(),
                call.endpoint(),
                call.model(),
                call.rule(),
                status,
                plan == null ? List.of() : Noted.finishReasons(plan),
                plan == null ? List.of() : Noted.tools(plan),
                plan == null ? null : plan.usage(),
                call.sent()));
  }

  /** The pages about the server are no part of what is tested. */
  private static boolean isOfTheApi(String endpoint) {
    return endpoint.startsWith("/v1") || endpoint.endsWith("tokenize") || endpoint.equals("other");
  }

  /** Entries that fit, the newest first. */
  public List<JournalEntry> find(JournalFilter filter, int limit) {
    return rings.of(config.current()).all().stream()
        .map(Noted::entry)
        .filter(filter::fits)
        .limit(limit)
        .toList();
  }

  /** Forgets everything; returns how many entries that were. */
  public int clear() {
    return rings.of(config.current()).clear();
  }
}
