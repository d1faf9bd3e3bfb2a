package org.fakeai.metrics;

import java.util.Collection;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What is known of one endpoint. */
final class EndpointMetrics {

  private final String endpoint;
  private final ConcurrentSkipListMap<String, ByMethod> methods = new ConcurrentSkipListMap<>();
  final Count requests;
  final Count replies;
  final Buckets durations = new Buckets(Buckets.REQUESTS);
  final LazyRecent recent = new LazyRecent();
  final LazyRecent recentReplies = new LazyRecent();

  EndpointMetrics(String endpoint, long nowNanos) {
    this.endpoint = endpoint;
    this.requests = new Count(nowNanos);
    this.replies = new Count(nowNanos);
  }

  /** The path template. */
  String endpoint() {
    return endpoint;
  }

  /** The counts of one method, which exist from now on. */
  ByMethod method(String method) {
    ByMethod known = methods.get(method);
    return known != null ? known : methods.computeIfAbsent(method, ByMethod::new);
  }

  /** All methods' counts, by name. */
  Collection<ByMethod> methods() {
    return methods.values();
  }

  void sample(long nowNanos) {
    requests.sample(nowNanos);
    replies.sample(nowNanos);
  }

  void turn() {
    recent.turn();
    recentReplies.turn();
  }

  /** Requests and errors carry the same labels because they are counted together. */
  static final class ByMethod {

    final String method;
    final LongAdder requests = new LongAdder();
    final LongAdder errors = new LongAdder();

    ByMethod(String method) {
      this.method = method;
    }
  }
}
