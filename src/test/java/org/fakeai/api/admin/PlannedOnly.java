package org.fakeai.api.admin;

import java.util.Map;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.simulation.engine.Lease;
import org.fakeai.simulation.playback.PlaybackListener;
import org.fakeai.wire.PlannedReply;
import org.fakeai.wire.StreamAccount;
import org.fakeai.wire.StreamStyle;
import org.fakeai.wire.StreamingEndpoint.Delivery;

/** A reply of which nothing but the plan matters. */
record PlannedOnly(GenerationPlan plan) implements PlannedReply {

  @Override
  public Lease lease() {
    return Lease.none();
  }

  @Override
  public long startNanos() {
    return 0;
  }

  @Override
  public StreamStyle style() {
    return new StreamStyle(false, false, false, false);
  }

  @Override
  public FakeAiConfig.Streaming streaming() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean counted() {
    return false;
  }

  @Override
  public String whole() {
    return "";
  }

  @Override
  public PlaybackListener listener(StreamAccount account) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Delivery delivery() {
    return Delivery.WHOLE;
  }

  @Override
  public Map<String, String> headers() {
    return Map.of();
  }
}
