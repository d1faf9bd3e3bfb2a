package org.fakeai.api.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.fakeai.catalog.CatalogReader;
import org.fakeai.catalog.ModelFile;
import org.fakeai.config.FakeAiConfig.Models;
import org.fakeai.config.FakeAiConfig.UnknownModels;
import org.fakeai.config.LiveConfig;
import org.fakeai.config.source.ConfigReader;
import org.junit.jupiter.api.Test;

class ModelPagesTest {

  private static final String GPT =
      """
      {"id":"gpt-4o","object":"model","created":7,"owned_by":"system","root":"gpt-4o",\
      "parent":null,"max_model_len":128000}""";

  @Test
  void listsModelsAsOpenAiDoes() {
    assertThat(text(pages(UnknownModels.ACCEPT).list()))
        .isEqualTo("{\"object\":\"list\",\"data\":[" + GPT + "]}");
  }

  @Test
  void describesOneModel() {
    assertThat(text(pages(UnknownModels.REFUSE).model("gpt-4o"))).isEqualTo(GPT);
  }

  @Test
  void describesUnknownModelsAsTheyWouldBeServed() {
    assertThat(text(pages(UnknownModels.ACCEPT).model("house/of:cards")))
        .isEqualTo(
            """
            {"id":"house/of:cards","object":"model","created":0,"owned_by":"user",\
            "root":"house/of:cards","parent":null,"max_model_len":128000}""");
  }

  @Test
  void refusesUnknownModelsIfSet() {
    assertThatThrownBy(() -> pages(UnknownModels.REFUSE).model("house-of-cards"))
        .hasMessage("The model 'house-of-cards' does not exist or you do not have access to it.");
  }

  private static ModelPages pages(UnknownModels unknown) {
    var file =
        new ModelFile(
            "f", "models: [{id: gpt-4o, owned_by: system, created: 7, context_window: 128000}]");
    var models = new Models(unknown, Optional.empty());
    var config = new LiveConfig(ConfigReader.defaults());
    return new ModelPages(
        config, config.part(it -> CatalogReader.read(List.of(file), models).catalog()));
  }

  private static String text(byte[] page) {
    return new String(page, StandardCharsets.UTF_8);
  }
}
