package org.fakeai.clients;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.model.moderation.ModerationModel;
import dev.langchain4j.model.moderation.common.AbstractModerationModelListenerIT;
import dev.langchain4j.model.moderation.listener.ModerationModelListener;
import java.util.List;

class ModerationModelListenerTest extends AbstractModerationModelListenerIT {

  @Override
  protected ModerationModel createModel(List<ModerationModelListener> listeners) {
    return Models.moderation().listeners(listeners).build();
  }

  @Override
  protected ModerationModel createFailingModel(List<ModerationModelListener> listeners) {
    return Models.moderation()
        .baseUrl(Models.STRICT_URL)
        .apiKey(Models.WRONG_KEY)
        .maxRetries(0)
        .listeners(listeners)
        .build();
  }

  @Override
  protected Class<? extends Exception> expectedExceptionClass() {
    return AuthenticationException.class;
  }
}
