package org.fakeai.clients;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.common.AbstractStreamingChatModelListenerIT;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import java.util.List;

class StreamingChatModelListenerTest extends AbstractStreamingChatModelListenerIT {

  @Override
  protected StreamingChatModel createModel(ChatModelListener listener) {
    return Models.streaming()
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
  protected StreamingChatModel createFailingModel(ChatModelListener listener) {
    return Models.streaming()
        .baseUrl(Models.STRICT_URL)
        .apiKey(Models.WRONG_KEY)
        .listeners(List.of(listener))
        .build();
  }

  @Override
  protected Class<? extends Exception> expectedExceptionClass() {
    return AuthenticationException.class;
  }
}
