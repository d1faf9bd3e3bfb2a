package org.fakeai.clients;

import static dev.langchain4j.model.chat.Capability.RESPONSE_FORMAT_JSON_SCHEMA;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.common.AbstractChatModelIT;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChatModelTest extends AbstractChatModelIT {

  @Override
  protected List<ChatModel> models() {
    return List.of(
        Models.chat().build(),
        Models.chat().strictTools(true).build(),
        Models.chat()
            .supportedCapabilities(RESPONSE_FORMAT_JSON_SCHEMA)
            .strictJsonSchema(true)
            .build());
  }

  @Override
  protected List<ChatModel> modelsSupportingTools() {
    return withThinking();
  }

  @Override
  protected List<ChatModel> modelsSupportingStructuredOutputs() {
    return withThinking();
  }

  /** The small maxima of other tests are used up by thoughts. */
  private List<ChatModel> withThinking() {
    List<ChatModel> models = new ArrayList<>(models());
    models.add(Models.chat().modelName(Models.THINKING).build());
    return models;
  }

  @Override
  protected ChatModel createModelWith(ChatRequestParameters parameters) {
    OpenAiChatModel.OpenAiChatModelBuilder model =
        Models.chat().defaultRequestParameters(parameters);
    return parameters.modelName() == null
        ? model.build()
        : model.modelName(parameters.modelName()).build();
  }

  @Override
  protected String customModelName() {
    return "gpt-4o-2024-11-20";
  }

  @Override
  protected ChatRequestParameters createIntegrationSpecificParameters(int maxOutputTokens) {
    return OpenAiChatRequestParameters.builder().maxOutputTokens(maxOutputTokens).build();
  }

  @Override
  protected Class<? extends ChatResponseMetadata> chatResponseMetadataType(ChatModel model) {
    return OpenAiChatResponseMetadata.class;
  }

  @Override
  protected Class<? extends TokenUsage> tokenUsageType(ChatModel model) {
    return OpenAiTokenUsage.class;
  }

  @Override
  @ParameterizedTest
  @MethodSource("models")
  @Disabled(Unseen.LANGUAGES)
  protected void should_respect_system_message(ChatModel model) {}

  @Override
  @ParameterizedTest
  @MethodSource("models")
  @Disabled(Unseen.IMAGES)
  protected void should_accept_single_image_as_base64_encoded_string(ChatModel model) {}

  @Override
  @ParameterizedTest
  @MethodSource("models")
  @Disabled(Unseen.IMAGES)
  protected void should_accept_multiple_images_as_base64_encoded_strings(ChatModel model) {}

  @Override
  @ParameterizedTest
  @MethodSource("models")
  @Disabled(Unseen.IMAGES)
  protected void should_accept_single_image_as_public_URL(ChatModel model) {}

  @Override
  @ParameterizedTest
  @MethodSource("models")
  @Disabled(Unseen.IMAGES)
  protected void should_accept_multiple_images_as_public_URLs(ChatModel model) {}
}
