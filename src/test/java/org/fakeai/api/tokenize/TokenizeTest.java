package org.fakeai.api.tokenize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fakeai.catalog.ModelDirectory;
import org.fakeai.config.LiveConfig;
import org.fakeai.config.source.ConfigReader;
import org.fakeai.simulation.Settings;
import org.fakeai.simulation.tokens.Tokenizer;
import org.fakeai.wire.ApiException;
import org.fakeai.wire.CallContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizeTest {

  private static final LiveConfig CONFIG =
      new LiveConfig(ConfigReader.forLauncher(Map.of(), Map.of(), Path.of("target")).config());
  private static final ModelDirectory CATALOG = Settings.models(CONFIG);
  private static final Tokenizer TOKENIZER = new Tokenizer();

  @Test
  void countsAPrompt() {
    assertThat(tokens("\"prompt\":\"hello world\""))
        .isEqualTo(new Tokens(2, 128_000, List.of(24912, 2375), null));
    assertThat(tokens("\"prompt\":\"hello world\",\"return_token_strs\":true").tokenStrs())
        .containsExactly("hello", " world");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello world", "The river – 河 is 🌊 water.\n\n\t{}", "<|im_start|>"})
  void comesBackTheSame(String text) {
    String json = text.replace("\n", "\\n").replace("\t", "\\t");

    assertThat(text(tokens("\"prompt\":\"" + json + "\"").tokens())).isEqualTo(text);
  }

  @Test
  void writesAConversationOut() {
    Tokens tokens =
        tokens(
            """
            "messages":[{"role":"system","content":"Be brief."},
             {"role":"user","name":"ann","content":[{"type":"text","text":"Hi"},
               {"type":"image_url","image_url":{"url":"data:,"}}]}]
            """);

    assertThat(text(tokens.tokens()))
        .isEqualTo(
            "<|im_start|>system<|im_sep|>Be brief.<|im_end|>"
                + "<|im_start|>user:ann<|im_sep|>Hi<|im_end|>"
                + "<|im_start|>assistant<|im_sep|>");
    assertThat(tokens.count()).isEqualTo(tokens.tokens().size());
  }

  @Test
  void leavesTheLastMessageOpenIfTold() {
    Tokens tokens =
        tokens(
            "\"messages\":[{\"role\":\"assistant\",\"content\":\"So\"}],"
                + "\"add_generation_prompt\":false,\"continue_final_message\":true");

    assertThat(text(tokens.tokens())).isEqualTo("<|im_start|>assistant<|im_sep|>So");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"a\":1 | prompt",
        "\"prompt\":\"a\",\"messages\":[{\"role\":\"user\"}] | prompt",
        "\"messages\":[] | messages",
        "\"messages\":[5] | messages[0]",
        "\"messages\":[{\"content\":\"a\"}] | messages[0].role",
        "\"messages\":[{\"role\":\"king\"}] | messages[0].role",
        "\"messages\":[{\"role\":\"user\"}],\"tools\":[5] | tools[0]",
        "\"messages\":[{\"role\":\"user\"}],\"continue_final_message\":true | continue_final_message"
      })
  void namesTheFieldThatIsWrong(String fields, String param) {
    assertThat(catchThrowableOfType(ApiException.class, () -> tokens(fields)).param())
        .isEqualTo(param);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"tokens\":[1]} | model",
        "{\"model\":\" \",\"tokens\":[1]} | model",
        "{\"model\":\"gpt-4o\"} | tokens",
        "{\"model\":\"gpt-4o\",\"tokens\":[null]} | tokens[0]",
        "{\"model\":\"gpt-4o\",\"tokens\":[-1]} | tokens",
        "{\"model\":\"gpt-4o\",\"tokens\":[999999]} | tokens"
      })
  void namesTheTokenThatIsWrong(String body, String param) {
    assertThat(catchThrowableOfType(ApiException.class, () -> detokenized(body)).param())
        .isEqualTo(param);
  }

  private static Tokens tokens(String fields) {
    TokenizeEndpoint endpoint = new TokenizeEndpoint(CATALOG, TOKENIZER);
    return (Tokens)
        endpoint.prepare(bytes("{\"model\":\"gpt-4o\"," + fields + "}"), null, call()).body();
  }

  private static String text(List<Integer> tokens) {
    String ids = tokens.stream().map(String::valueOf).collect(Collectors.joining(","));
    return detokenized("{\"model\":\"gpt-4o\",\"tokens\":[" + ids + "]}").prompt();
  }

  private static Detokenized detokenized(String body) {
    DetokenizeEndpoint endpoint = new DetokenizeEndpoint(CATALOG, TOKENIZER);
    return (Detokenized) endpoint.prepare(bytes(body), null, call()).body();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static CallContext call() {
    return new CallContext(
        "req_1", "POST", TokenizeEndpoint.PATH, true, 0, name -> null, false, CONFIG.current());
  }
}
