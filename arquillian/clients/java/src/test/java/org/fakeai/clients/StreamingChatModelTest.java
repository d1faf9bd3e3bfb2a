package org.fakeai.clients;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.atLeast;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.common.AbstractStreamingChatModelIT;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.InOrder;

class StreamingChatModelTest extends AbstractStreamingChatModelIT {

  @Override
  protected List<StreamingChatModel> models() {
    return List.of(
        Models.streaming().build(),
        Models.streaming().strictTools(true).build(),
        Models.streaming().strictJsonSchema(true).build());
  }

  @Override
  protected List<StreamingChatModel> modelsSupportingTools() {
    return withThinking();
  }

  @Override
  protected List<StreamingChatModel> modelsSupportingStructuredOutputs() {
    return withThinking();
  }

  /** The small maxima of other tests are used up by thoughts. */
  private List<StreamingChatModel> withThinking() {
    List<StreamingChatModel> models = new ArrayList<>(models());
    models.add(Models.streaming().modelName(Models.THINKING).build());
    return models;
  }

  @Override
  protected StreamingChatModel createModelWith(ChatRequestParameters parameters) {
    OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder model =
        Models.streaming().defaultRequestParameters(parameters);
    return parameters.modelName() == null
        ? model.build()
        : model.modelName(parameters.modelName()).build();
  }

  @Override
  public StreamingChatModel createModelWith(ChatModelListener listener) {
    return Models.streaming().listeners(List.of(listener)).build();
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
  protected Class<? extends ChatResponseMetadata> chatResponseMetadataType(
      StreamingChatModel model) {
    return OpenAiChatResponseMetadata.class;
  }

  @Override
  protected Class<? extends TokenUsage> tokenUsageType(StreamingChatModel model) {
    return OpenAiTokenUsage.class;
  }

  /**
   * On one host the head of a response can be there before the library has told its transport who
   * takes it; the caller's own thread then does.
   */
  @Override
  protected boolean assertThreads() {
    return false;
  }

  @Override
  protected void verifyToolCallbacks(
      StreamingChatResponseHandler handler, InOrder inOrder, String id) {
    call(handler, inOrder, 0, id, "getWeather", "{\"city\":\"Munich\"}");
  }

  @Override
  protected void verifyToolCallbacks(
      StreamingChatResponseHandler handler, InOrder inOrder, String id1, String id2) {
    call(handler, inOrder, 0, id1, "getWeather", "{\"city\":\"Munich\"}");
    call(handler, inOrder, 1, id2, "getTime", "{\"country\":\"France\"}");
  }

  /** The pieces of a call come before the whole, and nothing between. */
  private static void call(
      StreamingChatResponseHandler handler,
      InOrder inOrder,
      int index,
      String id,
      String name,
      String arguments) {
    inOrder
        .verify(handler, atLeast(1))
        .onPartialToolCall(
            argThat(
                piece ->
                    piece.index() == index
                        && piece.id().equals(id)
                        && piece.name().equals(name)
                        && !piece.partialArguments().isBlank()),
            any());
    inOrder
        .verify(handler)
        .onCompleteToolCall(
            argThat(
                call ->
                    call.index() == index
                        && call.toolExecutionRequest().id().equals(id)
                        && call.toolExecutionRequest().name().equals(name)
                        && call.toolExecutionRequest().arguments().equals(arguments)));
  }

  @Override
  @ParameterizedTest
  @MethodSource("models")
  @Disabled(Unseen.LANGUAGES)
  protected void should_respect_system_message(StreamingChatModel model) {}

  @Override
  @ParameterizedTest
  @MethodSource("models")
  @Disabled(Unseen.IMAGES)
  protected void should_accept_single_image_as_base64_encoded_string(StreamingChatModel model) {}

  @Override
  @ParameterizedTest
  @MethodSource("models")
  @Disabled(Unseen.IMAGES)
  protected void should_accept_multiple_images_as_base64_encoded_strings(
      StreamingChatModel model) {}

  @Override
  @ParameterizedTest
  @MethodSource("models")
  @Disabled(Unseen.IMAGES)
  protected void should_accept_single_image_as_public_URL(StreamingChatModel model) {}

  @Override
  @ParameterizedTest
  @MethodSource("models")
  @Disabled(Unseen.IMAGES)
  protected void should_accept_multiple_images_as_public_URLs(StreamingChatModel model) {}
}
