package org.fakeai.clients;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.common.AbstractChatModelListenerIT;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import java.util.List;

class ChatModelListenerTest extends AbstractChatModelListenerIT {

  @Override
  protected ChatModel createModel(ChatModelListener listener) {
    return Models.chat()
        .temperature(temperature())
        .topP(topP())
        .maxTokens(maxTokens())
        .listeners(List.of(listener))
        .build();
  }

  @Override
  protected String modelName() {
    return Models.CHAT;
  }

  @Override
  protected ChatModel createFailingModel(ChatModelListener listener) {
    return Models.chat()
        .baseUrl(Models.STRICT_URL)
        .apiKey(Models.WRONG_KEY)
        .maxRetries(0)
        .listeners(List.of(listener))
        .build();
  }

  @Override
  protected Class<? extends Exception> expectedExceptionClass() {
    return AuthenticationException.class;
  }
}
