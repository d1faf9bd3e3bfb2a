package org.fakeai.wire;

import java.util.function.UnaryOperator;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.Snapshot;
import org.jspecify.annotations.Nullable;

/** One HTTP call as the gate sees it; kept as the request attribute {@link #ATTRIBUTE}. */
public final class CallContext {

  /** Name of the request attribute. */
  public static final String ATTRIBUTE = "org.fakeai.call";

  private final String requestId;
  private final String method;
  private final String endpoint;
  private final boolean loopback;
  private final long startNanos;
  private final UnaryOperator<@Nullable String> headers;
  private final boolean warmUp;
  private final Snapshot settings;
  private String model = "";
  private String rule = "";
  private String sent = "";
  private boolean journaled;

  /**
   * @param endpoint the path template, such as {@code /v1/models/{model}}: the metrics' label
   * @param loopback from the machine itself, and no proxy forwards it
   * @param headers looks up a request header by name
   * @param warmUp the hosting process's own call before the server is ready: never counted
   * @param settings what is set for this call, to its end
   */
  public CallContext(
      String requestId,
      String method,
      String endpoint,
      boolean loopback,
      long startNanos,
      UnaryOperator<@Nullable String> headers,
      boolean warmUp,
      Snapshot settings) {
    this.requestId = requestId;
    this.method = method;
    this.endpoint = endpoint;
    this.loopback = loopback;
    this.startNanos = startNanos;
    this.headers = headers;
    this.warmUp = warmUp;
    this.settings = settings;
  }

  /** The call's {@code x-request-id}. */
  public String requestId() {
    return requestId;
  }

  /** The HTTP method. */
  public String method() {
    return method;
  }

  /** The path template, or {@code other} for an unknown path. */
  public String endpoint() {
    return endpoint;
  }

  /** True if the call comes from the machine itself and no proxy forwards it. */
  public boolean loopback() {
    return loopback;
  }

  /** When the call was accepted, in the ticker's nanoseconds. */
  public long startNanos() {
    return startNanos;
  }

  /** A request header, by its name in any case. */
  public @Nullable String header(String name) {
    return headers.apply(name);
  }

  /** True for the hosting process's own calls before the server is ready. */
  public boolean warmUp() {
    return warmUp;
  }

  /** What is set for this call, to its end, with all that is derived from it. */
  public Snapshot settings() {
    return settings;
  }

  /** What is set for this call, to its end. */
  public FakeAiConfig config() {
    return settings.config();
  }

  /** The model the call is about, once known; empty before. */
  public String model() {
    return model;
  }

  /** Notes the model the call is about. */
  public void model(String name) {
    this.model = name;
  }

  /** The scenario's rule that answers; empty if none does. */
  public String rule() {
    return rule;
  }

  /** Notes the scenario's rule that answers. */
  public void rule(String name) {
    this.rule = name;
  }

  /** The beginning of what the client sent, if it is to be remembered; else empty. */
  public String sent() {
    return sent;
  }

  /** Notes the beginning of what the client sent. */
  public void sent(String text) {
    this.sent = text;
  }

  /** True once: whoever asks first is to write the call down. */
  public boolean journal() {
    boolean first = !journaled;
    journaled = true;
    return first;
  }
}
