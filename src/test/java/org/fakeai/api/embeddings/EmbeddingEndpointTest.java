package org.fakeai.api.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fakeai.catalog.Encoding;
import org.fakeai.catalog.ModelFile;
import org.fakeai.config.LiveConfig;
import org.fakeai.config.source.ConfigReader;
import org.fakeai.simulation.Settings;
import org.fakeai.simulation.engine.Engine;
import org.fakeai.simulation.latency.LatencyModel;
import org.fakeai.simulation.tokens.Tokenizer;
import org.fakeai.wire.ApiException;
import org.fakeai.wire.CallContext;
import org.fakeai.wire.Json;
import org.fakeai.wire.JsonFailures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

class EmbeddingEndpointTest {

  private static final String CATALOG =
      """
      family: {owned_by: system, encoding: cl100k_base, context_window: 8192, max_output_tokens: 1}
      models: [{id: text-embedding-3-small}, {id: text-embedding-3-large}, {id: text-embedding-ada-002}]
      """;

  private static final Tokenizer TOKENIZER = new Tokenizer();

  private final LiveConfig config =
      new LiveConfig(
          ConfigReader.forLauncher(
                  Map.of("ttft_ms", "50", "ttft_variance_percent", "0"),
                  Map.of(),
                  Path.of("target"))
              .config());
  private final Engine engine = new Engine(1_000, List.of());
  private final EmbeddingEndpoint endpoint =
      new EmbeddingEndpoint(
          new EmbeddingTranslator(
              Settings.models(config, new ModelFile("e.yaml", CATALOG)), TOKENIZER),
          config.part(LatencyModel::new),
          engine);

  @ParameterizedTest
  @CsvSource({
    "text-embedding-3-small, 1536",
    "text-embedding-3-large, 3072",
    "text-embedding-ada-002, 1536",
    "somebody/embedder, 1536"
  })
  void hasTheSizeOfTheModel(String model, int size) {
    JsonNode body = embed("\"model\":\"" + model + "\",\"input\":\"The river\"");

    assertThat(body.at("/data/0/embedding")).hasSize(size);
    assertThat(body.path("model").asString()).isEqualTo(model);
  }

  @Test
  void answersInOpenAisForm() {
    JsonNode body = embed("\"input\":[\"a river\",\"b\"],\"dimensions\":2");

    assertThat(body.propertyNames()).containsExactly("object", "data", "model", "usage");
    assertThat(body.path("object").asString()).isEqualTo("list");
    assertThat(body.at("/data/1/index").asInt()).isEqualTo(1);
    assertThat(body.at("/data/1/object").asString()).isEqualTo("embedding");
    assertThat(body.at("/usage/prompt_tokens").asInt()).isEqualTo(3);
    assertThat(body.at("/usage/total_tokens").asInt()).isEqualTo(3);
  }

  @Test
  void givesTokensTheVectorOfTheirText() {
    String ids =
        TOKENIZER
            .encodeOrdinary(Encoding.CL100K_BASE, "The river is high.")
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(","));

    JsonNode text = embed("\"input\":\"The river is high.\"");

    assertThat(embed("\"input\":[" + ids + "]")).isEqualTo(text);
    assertThat(embed("\"input\":[[" + ids + "]]")).isEqualTo(text);
  }

  @Test
  void saysTheSameInBothFormats() {
    JsonNode numbers = embed("\"input\":\"The river\"").at("/data/0/embedding");
    String base64 =
        embed("\"input\":\"The river\",\"encoding_format\":\"base64\"")
            .at("/data/0/embedding")
            .asString();
    ByteBuffer bytes =
        ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);

    assertThat(bytes.remaining()).isEqualTo(numbers.size() * Float.BYTES);
    for (JsonNode number : numbers) {
      assertThat(bytes.getFloat()).isEqualTo(Float.parseFloat(number.toString()));
    }
  }

  @Test
  void waitsForOneTimeToFirstToken() {
    assertThat(prepare("\"input\":\"a\"").dueNanos()).isEqualTo(1_000 + 50_000_000L);
  }

  @Test
  void holdsAPlaceUntilItIsAnswered() {
    EmbeddingReply reply = prepare("\"input\":\"a\"");

    assertThat(engine.inFlight()).isEqualTo(1);
    reply.abandon(false);
    assertThat(engine.inFlight()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"input\":[] | input | empty_array",
        "\"input\":\"\" | input | invalid_value",
        "\"input\":[\"a\",\"\"] | input[1] | invalid_value",
        "\"input\":[[]] | input[0] | empty_array",
        "\"input\":[1,-1] | input | invalid_value",
        "\"input\":[[1],[999999]] | input[1] | invalid_value",
        "\"user\":\"u\" | input | missing_required_parameter",
        "\"input\":\"a\",\"dimensions\":0 | dimensions | integer_below_min_value",
        "\"input\":\"a\",\"dimensions\":1537 | dimensions | integer_above_max_value",
        "\"input\":\"a\",\"encoding_format\":\"hex\" | encoding_format | invalid_value",
        "\"input\":\"a\",\"model\":\" \" | model | missing_required_parameter"
      })
  void namesTheFieldThatIsWrong(String fields, String param, String code) {
    ApiException failure = refusal(fields);

    assertThat(failure.param()).isEqualTo(param);
    assertThat(failure.error().code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"input\":5 | input",
        "\"input\":{} | input",
        "\"input\":[\"a\",5] | input[1]",
        "\"input\":[1,\"a\"] | input[1]",
        "\"input\":[1,1.5] | input[1]",
        "\"input\":[1,99999999999] | input[1]",
        "\"input\":[[1],2] | input[1]",
        "\"input\":[[1,\"a\"]] | input[0][1]",
        "\"input\":[null] | input[0]"
      })
  void namesThePlaceOfAWrongType(String fields, String param) {
    Throwable failure = catchThrowable(() -> prepare(fields));

    assertThat(failure).isInstanceOf(JacksonException.class);
    assertThat(JsonFailures.explain((JacksonException) failure).param()).isEqualTo(param);
  }

  @Test
  void boundsInputs() {
    String many = "\"a\",".repeat(2048) + "\"a\"";
    String long8193 = "[" + "1,".repeat(8192) + "1]";
    String all =
        IntStream.range(0, 38)
            .mapToObj(i -> "[" + "1,".repeat(7999) + "1]")
            .collect(Collectors.joining(","));

    assertThat(refusal("\"input\":[" + many + "]").error().code())
        .isEqualTo("array_above_max_length");
    assertThat(refusal("\"input\":[" + long8193 + "]").message())
        .contains("maximum context length is 8192 tokens, however you requested 8193 tokens");
    assertThat(refusal("\"input\":[" + all + "]").message())
        .isEqualTo("Requested 304000 tokens, max 300000 tokens per request");
  }

  @Test
  void refusesDimensionsThatTheModelCannotHave() {
    assertThat(
            refusal("\"model\":\"text-embedding-ada-002\",\"input\":\"a\",\"dimensions\":5")
                .message())
        .isEqualTo("This model does not support specifying dimensions.");
  }

  private ApiException refusal(String fields) {
    return catchThrowableOfType(ApiException.class, () -> prepare(fields));
  }

  private JsonNode embed(String fields) {
    EmbeddingReply reply = prepare(fields);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      EmbeddingJson.write(reply, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    reply.abandon(false);
    return Json.MAPPER.readTree(out.toByteArray());
  }

  private EmbeddingReply prepare(String fields) {
    String model = fields.contains("\"model\"") ? "" : "\"model\":\"text-embedding-3-small\",";
    return endpoint.prepare(
        ("{" + model + fields + "}").getBytes(StandardCharsets.UTF_8),
        null,
        new CallContext(
            "req_1", "POST", "/v1/embeddings", true, 1_000, name -> null, false, config.current()));
  }
}
