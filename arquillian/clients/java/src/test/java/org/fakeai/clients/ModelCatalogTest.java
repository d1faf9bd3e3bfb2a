package org.fakeai.clients;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.catalog.AbstractModelCatalogIT;
import dev.langchain4j.model.catalog.ModelCatalog;
import dev.langchain4j.model.openai.OpenAiModelCatalog;

class ModelCatalogTest extends AbstractModelCatalogIT {

  @Override
  protected ModelCatalog createModelCatalog() {
    return OpenAiModelCatalog.builder().baseUrl(Models.URL).apiKey(Models.KEY).build();
  }

  @Override
  protected ModelProvider expectedProvider() {
    return ModelProvider.OPEN_AI;
  }
}
