package org.fakeai.clients;

import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiModerationModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;

/** LangChain4j's models of the server under test. */
final class Models {

  static final String URL = System.getenv("OPEN_URL") + "/v1";

  static final String KEY = "sk-any";

  /** Another server, which knows no {@link #WRONG_KEY}. */
  static final String STRICT_URL = System.getenv("STRICT_URL") + "/v1";

  static final String WRONG_KEY = "sk-wrong-0123456789abcdef";
  static final String CHAT = "gpt-4o-mini";
  static final String THINKING = "gpt-5-nano";

  private Models() {}

  static OpenAiChatModel.OpenAiChatModelBuilder chat() {
    return OpenAiChatModel.builder().baseUrl(URL).apiKey(KEY).modelName(CHAT);
  }

  static OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder streaming() {
    return OpenAiStreamingChatModel.builder().baseUrl(URL).apiKey(KEY).modelName(CHAT);
  }

  static OpenAiEmbeddingModel.OpenAiEmbeddingModelBuilder embedding() {
    return OpenAiEmbeddingModel.builder()
        .baseUrl(URL)
        .apiKey(KEY)
        .modelName("text-embedding-3-small");
  }

  static OpenAiModerationModel.OpenAiModerationModelBuilder moderation() {
    return OpenAiModerationModel.builder()
        .baseUrl(URL)
        .apiKey(KEY)
        .modelName("omni-moderation-latest");
  }
}
