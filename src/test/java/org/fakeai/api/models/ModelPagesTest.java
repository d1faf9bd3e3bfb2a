package org.fakeai.api.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.fakeai.catalog.CatalogReader;
import org.fakeai.catalog.LoraAdapter;
import org.fakeai.catalog.LoraAdapters;
import org.fakeai.catalog.ModelDirectory;
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

  private static final String SQL =
      """
      {"id":"sql","object":"model","created":7,"owned_by":"system","root":"/adapters/sql",\
      "parent":"gpt-4o","max_model_len":128000}""";

  private final LoraAdapters adapters = new LoraAdapters();

  @Test
  void listsModelsAsOpenAiDoes() {
    assertThat(text(pages(UnknownModels.ACCEPT).list()))
        .startsWith("{\"object\":\"list\",\"data\":[" + GPT + ",{\"id\":\"small\",");
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
            {"id":"house/of:cards","object":"model","created":0,"owned_by":"house",\
            "root":"house/of:cards","parent":null,"max_model_len":128000}""");
  }

  @Test
  void refusesUnknownModelsIfSet() {
    assertThatThrownBy(() -> pages(UnknownModels.REFUSE).model("house-of-cards"))
        .hasMessage("The model 'house-of-cards' does not exist or you do not have access to it.");
  }

  @Test
  void saysWhatAModelCanDo() {
    assertThat(text(pages(UnknownModels.REFUSE).capabilities("small")))
        .isEqualTo(
            """
            {"id":"small","object":"model.capabilities","context_window":4096,\
            "max_output_tokens":1024,"supports_vision":true,"supports_audio":false,\
            "supports_tools":true,"training_cutoff":"2024-06",\
            "pricing":{"input_per_million":0.4,"output_per_million":1.6,\
            "cached_input_per_million":null,"source":"a list","date":"2026-01-31"},\
            "input_modalities":["text","image"],"output_modalities":["text"],\
            "features":["tools","reasoning"],"reasoning_efforts":["low","high"],\
            "tokenizer":"cl100k_base","parameters":{"architecture":"mixture_of_experts",\
            "billions":46.7,"active_billions":12.9,"experts":8,"active_experts":2},\
            "latency":{"ttft_ms":100.0,"ttft_spread_ms":20.0,"itl_ms":10.0,"itl_spread_ms":0.0}}""");
  }

  @Test
  void saysOfAnUnknownModelWhatIsKnown() {
    assertThat(text(pages(UnknownModels.ACCEPT).capabilities("gpt-4o")))
        .contains("\"pricing\":null", "\"parameters\":null", "\"latency\":null")
        .contains("\"training_cutoff\":null", "\"max_output_tokens\":128000");
  }

  @Test
  void listsAdaptersAsVllmDoes() {
    ModelPages pages = pages(UnknownModels.REFUSE);
    String before = text(pages.list());

    adapters.load(new LoraAdapter("sql", "/adapters/sql", "gpt-4o"), 3, false);

    assertThat(text(pages.list()))
        .isEqualTo(before.replace("]}", "," + SQL + "]}"))
        .isEqualTo(text(pages.list()));
    assertThat(text(pages.model("sql"))).isEqualTo(SQL);
    adapters.unload("sql");
    assertThat(text(pages.list())).isEqualTo(before);
  }

  private ModelPages pages(UnknownModels unknown) {
    var file =
        new ModelFile(
            "f",
            """
            models:
              - {id: gpt-4o, owned_by: system, created: 7, context_window: 128000}
            """);
    var small =
        new ModelFile(
            "s",
            """
            models:
              - id: small
                owned_by: me
                encoding: cl100k_base
                context_window: 4_096
                max_output_tokens: 1024
                input: [image, text]
                features: [reasoning, tools]
                reasoning_efforts: [low, high]
                training_cutoff: 2024-06
                price: {input: 0.4, output: 1.6}
                price_source: a list
                price_date: 2026-01-31
                parameters: {billions: 46.7, active: 12.9, experts: 8, active_experts: 2}
                latency: {ttft_ms: 100, ttft_spread_ms: 20, itl_ms: 10}
            """);
    var models = new Models(unknown, Optional.empty(), "base", 3);
    var config = new LiveConfig(ConfigReader.defaults());
    var catalog = config.part(it -> CatalogReader.read(List.of(file, small), models).catalog());
    return new ModelPages(config, new ModelDirectory(catalog, adapters));
  }

  private static String text(byte[] page) {
    return new String(page, StandardCharsets.UTF_8);
  }
}
