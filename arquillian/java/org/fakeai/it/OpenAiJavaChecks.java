package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.StreamResponse;
import com.openai.errors.BadRequestException;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.completions.Completion;
import com.openai.models.completions.CompletionCreateParams;
import com.openai.models.embeddings.CreateEmbeddingResponse;
import com.openai.models.embeddings.EmbeddingCreateParams;
import com.openai.models.embeddings.EmbeddingModel;
import com.openai.models.models.Model;
import com.openai.models.moderations.ModerationCreateParams;
import com.openai.models.moderations.ModerationCreateResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** OpenAI's own Java client, checking what it reads. */
interface OpenAiJavaChecks extends Target {

  @Test
  default void satisfiesTheJavaClient() {
    ChatCompletion reply = sdk().chat().completions().create(question().build());

    reply.validate();
    assertThat(reply.choices().getFirst().message().content()).isPresent();
    assertThat(reply.usage().orElseThrow().completionTokens()).isEqualTo(15);
  }

  @Test
  default void streamsToTheJavaClient() {
    ChatCompletionCreateParams question =
        question()
            .streamOptions(ChatCompletionStreamOptions.builder().includeUsage(true).build())
            .build();
    ChatCompletion whole = sdk().chat().completions().create(question().build());
    ChatCompletionAccumulator heard = ChatCompletionAccumulator.create();

    try (StreamResponse<ChatCompletionChunk> stream =
        sdk().chat().completions().createStreaming(question)) {
      stream.stream().map(ChatCompletionChunk::validate).forEach(heard::accumulate);
    }

    ChatCompletion streamed = heard.chatCompletion();
    assertThat(streamed.choices().getFirst().message().content())
        .isEqualTo(whole.choices().getFirst().message().content());
    assertThat(streamed.usage()).isEqualTo(whole.usage());
  }

  @Test
  default void listsModelsToTheJavaClient() {
    assertThat(sdk().models().list().items().stream().map(Model::validate).map(Model::id))
        .contains(Chats.MODEL);
  }

  @Test
  default void embedsForTheJavaClient() {
    EmbeddingCreateParams texts =
        EmbeddingCreateParams.builder()
            .model(EmbeddingModel.TEXT_EMBEDDING_3_SMALL)
            .inputOfArrayOfStrings(List.of("The river is high today.", "b"))
            .build();

    CreateEmbeddingResponse reply = sdk().embeddings().create(texts);

    reply.validate();
    assertThat(reply.data()).hasSize(2).allMatch(vector -> vector.embedding().size() == 1536);
    assertThat(reply.usage().promptTokens()).isEqualTo(7);
  }

  @Test
  default void moderatesForTheJavaClient() {
    ModerationCreateParams text =
        ModerationCreateParams.builder().input("I want to kill them.").build();

    ModerationCreateResponse reply = sdk().moderations().create(text);

    reply.validate();
    assertThat(reply.results().getFirst().categories().violence()).isTrue();
  }

  @Test
  default void completesForTheJavaClient() {
    CompletionCreateParams question =
        CompletionCreateParams.builder().model("gpt-4o").prompt("The river").logprobs(2).build();

    Completion reply = sdk().completions().create(question);

    reply.validate();
    assertThat(reply.choices().getFirst().text()).isNotEmpty();
    assertThat(reply.usage().orElseThrow().completionTokens()).isEqualTo(16);
  }

  @Test
  default void tellsTheJavaClientWhatIsWrong() {
    ChatCompletionCreateParams wrong = question().temperature(5.0).build();

    assertThatThrownBy(() -> sdk().chat().completions().create(wrong))
        .isInstanceOfSatisfying(
            BadRequestException.class,
            problem -> assertThat(problem.param()).contains("temperature"));
  }

  private OpenAIClient sdk() {
    return OpenAIOkHttpClient.builder()
        .baseUrl(client().server() + "/v1")
        .apiKey("sk-any")
        .maxRetries(0)
        .build();
  }

  private static ChatCompletionCreateParams.Builder question() {
    return ChatCompletionCreateParams.builder()
        .model(Chats.MODEL)
        .addUserMessage("Describe a river.")
        .maxCompletionTokens(15)
        .seed(4)
        .putAdditionalBodyProperty("ignore_eos", JsonValue.from(true));
  }
}
