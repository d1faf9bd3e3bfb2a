package org.fakeai.clients;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.common.AbstractEmbeddingModelIT;
import dev.langchain4j.model.embedding.listener.EmbeddingModelListener;
import java.util.List;

class EmbeddingModelTest extends AbstractEmbeddingModelIT {

  @Override
  protected List<EmbeddingModel> models() {
    return List.of(
        Models.embedding().build(),
        Models.embedding().modelName("text-embedding-3-large").dimensions(1024).build());
  }

  @Override
  protected EmbeddingModel modelWith(EmbeddingModelListener listener) {
    return Models.embedding().listeners(List.of(listener)).build();
  }

  @Override
  protected EmbeddingModel failingModelWith(EmbeddingModelListener listener) {
    return Models.embedding()
        .baseUrl(Models.STRICT_URL)
        .apiKey(Models.WRONG_KEY)
        .maxRetries(0)
        .listeners(List.of(listener))
        .build();
  }

  /** OpenAI has no kinds of input; the library then must refuse them. */
  @Override
  protected boolean supportsInputTypeParameter() {
    return false;
  }

  /** OpenAI embeds no images; the library then must refuse them. */
  @Override
  protected boolean supportsImageInput() {
    return false;
  }
}
