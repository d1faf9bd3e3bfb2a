package org.fakeai.simulation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.fakeai.catalog.CatalogReader;
import org.fakeai.catalog.Encoding;
import org.fakeai.catalog.Feature;
import org.fakeai.catalog.LatencyProfile;
import org.fakeai.catalog.LoraAdapters;
import org.fakeai.catalog.Modality;
import org.fakeai.catalog.ModelDirectory;
import org.fakeai.catalog.ModelFile;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.catalog.ModelTraits;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.FakeAiConfig.Latency;
import org.fakeai.config.FakeAiConfig.LatencyDistribution;
import org.fakeai.config.FakeAiConfig.LatencyProfileSource;
import org.fakeai.config.FakeAiConfig.Replies;
import org.fakeai.config.FakeAiConfig.ReplyMode;
import org.fakeai.config.FakeAiConfig.Streaming;
import org.fakeai.config.LiveConfig;
import org.fakeai.simulation.engine.GenerationRequest;
import org.fakeai.simulation.engine.PromptMessage;

/** Configurations and requests for tests of the simulation. */
public final class Settings {

  public static final Latency AT_ONCE =
      new Latency(
          0, 0, 0, 0, LatencyDistribution.UNIFORM, 0, false, 0, LatencyProfileSource.SETTINGS);
  public static final Replies GENERATED =
      new Replies(
          true,
          42,
          ReplyMode.GENERATED,
          true,
          FakeAiConfig.ReplyLength.NATURAL,
          true,
          FakeAiConfig.ReasoningField.REASONING_CONTENT);
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

  public static final FakeAiConfig.Safety SAFETY =
      new FakeAiConfig.Safety(false, 0.5, false, false, false, false);
  public static final FakeAiConfig.Audio AUDIO = new FakeAiConfig.Audio(true, "alloy", "mp3");

  /** A chat model of which nothing else is known. */
  public static final ModelTraits TEXT =
      ModelTraits.of(
          Set.of(Modality.TEXT), Set.of(Modality.TEXT), Set.of(Feature.STREAMING, Feature.TOOLS));

  private static final FakeAiConfig.Admin NO_ADMIN = new FakeAiConfig.Admin(List.of(), 0, false);

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
        new FakeAiConfig.Models(FakeAiConfig.UnknownModels.ACCEPT, Optional.empty(), "base", 3),
        SAFETY,
        AUDIO,
        FakeAiConfig.Script.NONE,
        NO_ADMIN);
  }

  public static FakeAiConfig config(Latency latency) {
    return config(latency, PATIENT, GENERATED);
  }

  public static FakeAiConfig config(Replies replies) {
    return config(AT_ONCE, PATIENT, replies);
  }

  public static FakeAiConfig config(FakeAiConfig.UnknownModels unknown) {
    FakeAiConfig usual = config();
    return new FakeAiConfig(
        usual.server(),
        usual.access(),
        usual.http(),
        usual.latency(),
        usual.streaming(),
        usual.replies(),
        new FakeAiConfig.Models(unknown, Optional.empty(), "base", 3),
        usual.safety(),
        usual.audio(),
        usual.script(),
        usual.admin());
  }

  /** The models of some files, and no adapters. */
  public static ModelDirectory models(LiveConfig config, ModelFile... files) {
    return new ModelDirectory(
        config.part(it -> CatalogReader.read(List.of(files), it.models()).catalog()),
        new LoraAdapters());
  }

  public static FakeAiConfig config() {
    return config(AT_ONCE, PATIENT, GENERATED);
  }

  public static ModelProfile model(Encoding encoding) {
    return new ModelProfile(
        "gpt-4o", "openai", 0, "gpt-4o", Optional.empty(), 128_000, 16_384, encoding, TEXT);
  }

  /** A model with times of its own. */
  public static ModelProfile model(Encoding encoding, LatencyProfile latency) {
    ModelProfile model = model(encoding);
    ModelTraits traits =
        new ModelTraits(
            TEXT.input(),
            TEXT.output(),
            TEXT.features(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(latency));
    return new ModelProfile(
        model.id(),
        model.ownedBy(),
        model.created(),
        model.root(),
        model.parent(),
        model.contextWindow(),
        model.maxOutputTokens(),
        encoding,
        traits);
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
