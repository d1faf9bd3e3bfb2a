package org.fakeai.config;

import static org.fakeai.config.SettingGroup.GENERATION;
import static org.fakeai.config.SettingGroup.MODELS;
import static org.fakeai.config.SettingGroup.REPLIES;

import java.util.List;

/** What replies say, and for which models. */
final class ReplySettings {

  private static final ValueType FLAG = new ValueType.Flag();
  private static final ValueType TEXT = new ValueType.Text();

  static final List<Setting> ALL =
      List.of(
          Setting.of(
              REPLIES,
              "determinism",
              FLAG,
              "on",
              "The same request gets the same reply; off: requests without a seed of their own"
                  + " vary."),
          Setting.of(
              REPLIES,
              "seed",
              new ValueType.Whole(Long.MIN_VALUE, Long.MAX_VALUE),
              "0",
              "The server's own root of chance."),
          Setting.of(
              REPLIES,
              "reply_mode",
              new ValueType.Choice(List.of("generated", "fixed", "sequence", "dataset", "echo")),
              "generated",
              "Natural-looking text of the wanted length; reply_text; one of reply_texts after the other;"
                  + " what reply_dataset_file answers; or the last user message again."),
          Setting.of(
              REPLIES,
              "reply_length",
              new ValueType.Choice(
                  List.of("natural", "azure_code", "azure_conversation", "mooncake_conversation")),
              "natural",
              "How long replies are when nobody asks for a length: as in a chat, or as in one of"
                  + " the published traces."),
          Setting.of(
                  REPLIES,
                  "strict_token_counting",
                  FLAG,
                  "false",
                  "Count every prompt exactly; false may approximate long ones.")
              .alias("features.strict_token_counting"),
          Setting.of(
                  REPLIES,
                  "enable_context_validation",
                  FLAG,
                  "true",
                  "Refuse prompts that do not fit the model's context window together with the maximum.")
              .alias("features.enable_context_validation"),
          Setting.of(
              REPLIES,
              "reasoning_field",
              new ValueType.Choice(List.of("reasoning_content", "reasoning", "none")),
              "reasoning_content",
              "The field of messages in which models with visible reasoning show it; none: they"
                  + " hide it as OpenAI's do."),
          Setting.of(
              MODELS,
              "unknown_models",
              new ValueType.Choice(List.of("accept", "refuse")),
              "accept",
              "What a request for a model without a definition gets."),
          Setting.of(MODELS, "models_path", TEXT, "", "Folder of your own model files."),
          Setting.of(
              MODELS,
              "lora_base_model",
              TEXT,
              "meta-llama/Llama-3.1-8B-Instruct",
              "The model that a LoRA adapter is for when its loader names none."),
          Setting.of(
              MODELS,
              "max_lora_adapters",
              new ValueType.Whole(0, 10_000),
              "100",
              "Most LoRA adapters loaded at once."),
          backEnd("use_llm_generation", FLAG, "false", "Let a small local model write replies."),
          backEnd("llm_model_name", TEXT, "distilgpt2", "Which local model."),
          backEnd("llm_use_gpu", FLAG, "true", "Run the local model on a GPU."),
          backEnd("use_semantic_embeddings", FLAG, "false", "Make embeddings of meaning."),
          backEnd("embedding_model", TEXT, "all-MiniLM-L6-v2", "Which embedding model."),
          backEnd("embedding_use_gpu", FLAG, "true", "Run the embedding model on a GPU."));

  private ReplySettings() {}

  private static Setting backEnd(
      String key, ValueType type, String defaultText, String description) {
    return Setting.of(GENERATION, key, type, defaultText, description)
        .alias("generation." + key)
        .notInEffect();
  }
}
