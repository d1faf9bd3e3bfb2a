package org.fakeai.simulation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fakeai.catalog.Encoding;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.FakeAiConfig.Latency;
import org.fakeai.config.FakeAiConfig.LatencyDistribution;
import org.fakeai.config.FakeAiConfig.Replies;
import org.fakeai.config.FakeAiConfig.ReplyMode;
import org.fakeai.config.FakeAiConfig.Streaming;
import org.fakeai.simulation.engine.GenerationRequest;
import org.fakeai.simulation.engine.PromptMessage;

/** Configurations and requests for tests of the simulation. */
public final class Settings {

  public static final Latency AT_ONCE =
      new Latency(0, 0, 0, 0, LatencyDistribution.UNIFORM, 0, false, 0);
  public static final Replies GENERATED = new Replies(true, 42, ReplyMode.GENERATED, true);
  public static final Streaming PATIENT =
      new Streaming(
          300,
          30,
          false,
          15,
          FakeAiConfig.ChunkStyle.OPENAI,
          FakeAiConfig.StreamHeaders.AT_ONCE,
          true,
          false,
          false);

  private Settings() {}

  public static FakeAiConfig config(Latency latency, Streaming streaming, Replies replies) {
    return new FakeAiConfig(
        new FakeAiConfig.Server(
            "127.0.0.1",
            8000,
            Optional.empty(),
            false,
            FakeAiConfig.LogLevel.INFO,
            false,
            3,
            0,
            0,
            Optional.empty(),
            false),
        new FakeAiConfig.Access(
            false, List.of(), false, FakeAiConfig.PageAccess.OPEN, FakeAiConfig.PageAccess.OPEN),
        new FakeAiConfig.Http(
            1 << 20,
            List.of("*"),
            false,
            FakeAiConfig.MetricsFormat.JSON,
            FakeAiConfig.UnknownFields.IGNORE),
        latency,
        streaming,
        replies,
        new FakeAiConfig.Models(FakeAiConfig.UnknownModels.ACCEPT, Optional.empty()),
        new FakeAiConfig.Safety(0.5));
  }

  public static FakeAiConfig config(Latency latency) {
    return config(latency, PATIENT, GENERATED);
  }

  public static FakeAiConfig config(Replies replies) {
    return config(AT_ONCE, PATIENT, replies);
  }

  public static FakeAiConfig config() {
    return config(AT_ONCE, PATIENT, GENERATED);
  }

  public static ModelProfile model(Encoding encoding) {
    return new ModelProfile(
        "gpt-4o", "openai", 0, "gpt-4o", Optional.empty(), 128_000, 16_384, encoding);
  }

  /** One user message, one choice. */
  public static GenerationRequest request(String text, OptionalInt maxTokens) {
    return new GenerationRequest(
        model(Encoding.O200K_BASE),
        List.of(new PromptMessage(PromptMessage.Role.USER, "", text)),
        1,
        maxTokens,
        0,
        false,
        List.of(),
        OptionalLong.empty(),
        0);
  }
}
