package org.fakeai.config;

import java.util.List;
import java.util.Optional;

/**
 * Everything in effect that can be set, complete and checked. Names are the settings' in camel
 * case; {@link Settings} declares their ranges and defaults.
 */
public record FakeAiConfig(
    Server server,
    Access access,
    Http http,
    Latency latency,
    Streaming streaming,
    Replies replies,
    Models models,
    Safety safety,
    Audio audio,
    Script script,
    Admin admin) {

  /**
   * The process and its ports.
   *
   * @param host address the API listens on
   * @param port the API's port, 0 for any
   * @param managementPort port of MicroProfile's own pages on the loopback address; -1 for none,
   *     empty for the API's port plus 1,000
   * @param debug more log lines
   * @param logLevel one of debug, info, warning, error, critical
   * @param accessLog one line for each request
   * @param maxConcurrentRequests simulated requests at once; above it 503
   * @param drainGraceSeconds after a stop signal, how long requests are still accepted
   * @param drainTimeoutSeconds how long running replies may then take to end
   * @param stateDir folder for all that servers on this host write; empty for the usual one
   * @param aot make a start-up cache in the background where there is none
   */
  public record Server(
      String host,
      int port,
      Optional<Integer> managementPort,
      boolean debug,
      LogLevel logLevel,
      boolean accessLog,
      int maxConcurrentRequests,
      double drainGraceSeconds,
      double drainTimeoutSeconds,
      Optional<String> stateDir,
      boolean aot) {}

  /** How much is logged. */
  public enum LogLevel {
    DEBUG,
    INFO,
    WARNING,
    ERROR,
    CRITICAL
  }

  /**
   * Who may call.
   *
   * @param requireApiKey refuse API calls without a known key
   * @param apiKeys the keys; if {@code hashApiKeys}, the SHA-256 digest of each in lower-case
   *     hexadecimal instead
   * @param hashApiKeys {@code apiKeys} are digests, none is a key
   * @param metricsAccess who may read the metrics while keys are required
   * @param docsAccess who may read the API console while keys are required
   */
  public record Access(
      boolean requireApiKey,
      List<String> apiKeys,
      boolean hashApiKeys,
      PageAccess metricsAccess,
      PageAccess docsAccess) {

    public Access {
      apiKeys = List.copyOf(apiKeys);
    }

    /** Never prints a key. */
    @Override
    public String toString() {
      return "Access[requireApiKey=" + requireApiKey + ", apiKeys=" + apiKeys.size() + "]";
    }
  }

  /** Who may read a page while keys are required. */
  public enum PageAccess {
    /** Everybody. */
    OPEN,
    /** The machine itself when no proxy forwards the request, and holders of a key. */
    LOOPBACK,
    /** Holders of a key. */
    KEY
  }

  /**
   * What is accepted from clients and browsers.
   *
   * @param maxRequestSize largest request body in bytes; above it 413
   * @param corsAllowedOrigins origins that browsers may call from; {@code *} is any
   * @param corsAllowCredentials browsers may send credentials
   * @param metricsFormat what {@code /metrics} is when the client does not say
   * @param unknownFields what happens to request fields that OpenAI does not know
   */
  public record Http(
      int maxRequestSize,
      List<String> corsAllowedOrigins,
      boolean corsAllowCredentials,
      MetricsFormat metricsFormat,
      UnknownFields unknownFields) {

    public Http {
      corsAllowedOrigins = List.copyOf(corsAllowedOrigins);
    }
  }

  /** What {@code /metrics} answers to {@code Accept: *}{@code /*}. */
  public enum MetricsFormat {
    JSON,
    TEXT
  }

  /** What happens to request fields that OpenAI does not know. */
  public enum UnknownFields {
    IGNORE,
    WARN,
    REJECT
  }

  /**
   * When tokens leave.
   *
   * @param ttftMs mean time from the request's acceptance to the first token, milliseconds
   * @param ttftVariancePercent its spread, percent of the mean
   * @param itlMs mean time between two tokens, milliseconds
   * @param itlVariancePercent its spread, percent of the mean
   * @param latencyDistribution what the spread means
   * @param responseDelay seconds before each reply's processing starts
   * @param randomDelay vary {@code responseDelay} from reply to reply
   * @param maxVariance how far, as a part of {@code responseDelay} (0.2: up to 20 % more or less)
   * @param latencyProfile whose TTFT and ITL count
   */
  public record Latency(
      double ttftMs,
      double ttftVariancePercent,
      double itlMs,
      double itlVariancePercent,
      LatencyDistribution latencyDistribution,
      double responseDelay,
      boolean randomDelay,
      double maxVariance,
      LatencyProfileSource latencyProfile) {}

  /** Whose TTFT and ITL count. */
  public enum LatencyProfileSource {
    /** The settings', for every model. */
    SETTINGS,
    /** The model's own, as its file gives them; the settings' for models without. */
    MODEL
  }

  /** How a time spreads around its mean; the mean is kept. */
  public enum LatencyDistribution {
    /** Evenly within mean ± variance percent. */
    UNIFORM,
    /** Normal; the variance percent is the standard deviation; never below zero. */
    NORMAL,
    /** Log-normal; the variance percent is the standard deviation. */
    LOGNORMAL
  }

  /**
   * How replies are streamed.
   *
   * @param streamTimeoutSeconds longest duration of one stream
   * @param streamTokenTimeoutSeconds longest wait for the next token
   * @param streamKeepaliveEnabled send a comment when nothing else is sent
   * @param streamKeepaliveIntervalSeconds after this silence
   * @param streamChunkStyle where role and finish reason travel
   * @param streamHeaders when the response headers leave
   * @param streamBatching events between which no time passes share a write
   * @param streamUsage send usage though the client did not ask
   * @param streamObfuscation pad deltas as OpenAI does unless the client declines
   */
  public record Streaming(
      double streamTimeoutSeconds,
      double streamTokenTimeoutSeconds,
      boolean streamKeepaliveEnabled,
      double streamKeepaliveIntervalSeconds,
      ChunkStyle streamChunkStyle,
      StreamHeaders streamHeaders,
      boolean streamBatching,
      boolean streamUsage,
      boolean streamObfuscation) {}

  /** Where the role and the finish reason of a streamed reply travel. */
  public enum ChunkStyle {
    /** In chunks of their own. */
    OPENAI,
    /** The role on the first token's chunk, the finish reason on the last one's. */
    VLLM
  }

  /** When a stream's headers leave. */
  public enum StreamHeaders {
    AT_ONCE,
    FIRST_TOKEN
  }

  /**
   * What replies say.
   *
   * @param determinism the same request gets the same reply
   * @param seed the server's own root of chance
   * @param replyMode how the text comes about
   * @param strictTokenCounting count long prompts exactly
   * @param replyLength how long a reply is when nobody asks for a length
   * @param enableContextValidation refuse what does not fit the model's window
   * @param reasoningField where models that show what they think show it
   */
  public record Replies(
      boolean determinism,
      long seed,
      ReplyMode replyMode,
      boolean strictTokenCounting,
      ReplyLength replyLength,
      boolean enableContextValidation,
      ReasoningField reasoningField) {}

  /** Where models that show what they think show it. */
  public enum ReasoningField {
    /** DeepSeek's and older vLLM's name. */
    REASONING_CONTENT,
    /** OpenRouter's and newer vLLM's name. */
    REASONING,
    /** Nowhere, as OpenAI's own models. */
    NONE
  }

  /** How long replies are when nobody asks for a length, in tokens. */
  public enum ReplyLength {
    /** As in a chat: 90 in the middle, 12 to 600. */
    NATURAL,
    /** As in Azure's trace of code completion, 2023: 16 in the middle. */
    AZURE_CODE,
    /** As in Azure's trace of conversation, 2023: 151 in the middle. */
    AZURE_CONVERSATION,
    /** As in Mooncake's trace of conversation: 350 in the middle. */
    MOONCAKE_CONVERSATION
  }

  /** How a reply's text comes about. */
  public enum ReplyMode {
    /** Natural-looking text of the wanted length. */
    GENERATED,
    /** The same text every time. */
    FIXED,
    /** One text after the other. */
    SEQUENCE,
    /** What a dataset answers. */
    DATASET,
    /** The last user message again. */
    ECHO
  }

  /**
   * Which models exist.
   *
   * @param unknownModels what a request for a model without a definition gets
   * @param modelsPath folder of the operator's own model files
   * @param loraBaseModel the model that an adapter is for when its loader names none
   * @param maxLoraAdapters most adapters loaded at once
   */
  public record Models(
      UnknownModels unknownModels,
      Optional<String> modelsPath,
      String loraBaseModel,
      int maxLoraAdapters) {}

  /**
   * What is harmful, and what chat does about it.
   *
   * @param enableModeration refuse requests whose prompt is flagged
   * @param moderationThreshold score from which content counts as flagged, 0 to 1
   * @param enableRefusals answer with a refusal where a model would
   * @param enableSafetyFeatures all of these at once
   * @param enableJailbreakDetection answer attempts to talk the model out of its rules with a
   *     refusal
   * @param prependSafetyMessage begin conversations that have no system message with one
   */
  public record Safety(
      boolean enableModeration,
      double moderationThreshold,
      boolean enableRefusals,
      boolean enableSafetyFeatures,
      boolean enableJailbreakDetection,
      boolean prependSafetyMessage) {}

  /**
   * Spoken replies.
   *
   * @param enableAudio chat speaks where it is asked to
   * @param defaultVoice voice when the client names none
   * @param defaultAudioFormat format when the client names none
   */
  public record Audio(boolean enableAudio, String defaultVoice, String defaultAudioFormat) {}

  /**
   * What operators write themselves.
   *
   * @param replyText what every reply says, if the mode is fixed
   * @param replyTexts what replies say in turn, if the mode is sequence
   * @param replyDatasetFile where the replies stand, if the mode is dataset
   * @param scenarioFile rules that come before any mode
   */
  public record Script(
      Optional<String> replyText,
      Optional<List<String>> replyTexts,
      Optional<String> replyDatasetFile,
      Optional<String> scenarioFile) {

    /** Nothing of it. */
    public static final Script NONE =
        new Script(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Script {
      replyTexts = replyTexts.map(List::copyOf);
    }
  }

  /**
   * What testers and operators see and steer under {@code /admin}.
   *
   * @param adminApiKeys keys that open it; digests where {@link Access#hashApiKeys} says so
   * @param journalSize requests that the journal holds, 0 for none
   * @param journalPrompts it holds what clients sent, too
   */
  public record Admin(List<String> adminApiKeys, int journalSize, boolean journalPrompts) {

    public Admin {
      adminApiKeys = List.copyOf(adminApiKeys);
    }

    /** Never prints a key. */
    @Override
    public String toString() {
      return "Admin[adminApiKeys=" + adminApiKeys.size() + ", journalSize=" + journalSize + "]";
    }
  }

  /** What a request for a model without a definition gets. */
  public enum UnknownModels {
    ACCEPT,
    REFUSE
  }
}
