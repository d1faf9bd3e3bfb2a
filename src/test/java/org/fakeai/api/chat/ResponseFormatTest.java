package org.fakeai.api.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.fakeai.api.chat.ToolAsking.ask;
import static org.fakeai.api.chat.ToolAsking.returned;

import java.util.Map;
import org.fakeai.wire.ApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Replies in JSON. */
class ResponseFormatTest {

  private static final String CITY =
      "{'type':'object','properties':{'city':{'type':'string'},'days':{'type':'integer'}},"
          + "'required':['city','days'],'additionalProperties':false}";

  private static final ChatParts PARTS = new ChatParts(Map.of());

  private static String form(String inner) {
    return ",'response_format':{'type':'json_schema','json_schema':{" + inner + "}}";
  }

  private static String object(String prompt) {
    return ask(prompt) + ",'response_format':{'type':'json_object'}";
  }

  private JsonNode choice(String fields) {
    return Assembled.whole(PARTS, fields).get("choices").get(0);
  }

  private String content(String fields) {
    return choice(fields).at("/message/content").stringValue();
  }

  @Test
  void writesWhatTheSchemaAllowsAndTheUserSaid() {
    JsonNode choice =
        choice(
            ask("A forecast for Lyon for 3 days, please.")
                + form("'name':'forecast','strict':true,'schema':" + CITY));

    assertThat(choice.at("/message/content").stringValue())
        .isEqualTo("{\"city\":\"Lyon\",\"days\":3}");
    assertThat(choice.get("finish_reason").stringValue()).isEqualTo("stop");
  }

  @Test
  void writesWhatToolsReturned() {
    assertThat(
            content(
                returned("{\\\"city\\\":\\\"Paris\\\",\\\"days\\\":4}")
                    + form("'name':'f','schema':" + CITY)))
        .isEqualTo("{\"city\":\"Paris\",\"days\":4}");
  }

  @Test
  void isCutOnlyByTheCallersMaximum() {
    JsonNode choice =
        choice(ask("Hi") + form("'name':'f','schema':" + CITY) + ",'max_completion_tokens':3");

    assertThat(choice.get("finish_reason").stringValue()).isEqualTo("length");
  }

  @Test
  void needsNoSchema() {
    assertThat(Assembled.read(content(ask("Hi") + form("'name':'f'"))).isMissingNode()).isFalse();
  }

  @Test
  void saysProseForText() {
    assertThat(content(ask("Say exactly: hello") + ",'response_format':{'type':'text'}"))
        .isEqualTo("hello");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "'name':'a b' | response_format.json_schema.name | invalid_value",
        "'schema':{} | response_format.json_schema.name | missing_required_parameter",
        "'name':5 | response_format.json_schema.name | invalid_type",
        "'name':'f','schema':[] | response_format.json_schema.schema | invalid_type",
        "'name':'f','schema':false | response_format |",
        "'name':'f','schema':{'type':'nothing'} | response_format |",
        "'name':'f','strict':true,'schema':{'type':'object','properties':{}} | response_format |",
        "'name':'f','schema':{'type':'string','pattern':'^(?!)x$'} | response_format |",
      })
  void refusesForms(String inner, String param, String code) {
    long before = PARTS.engine.accounts().inFlight();

    ApiException refusal =
        catchThrowableOfType(
            ApiException.class, () -> PARTS.prepared(Assembled.body(ask("Hi") + form(inner))));

    assertThat(refusal.param()).isEqualTo(param);
    assertThat(refusal.error().status()).isEqualTo(400);
    assertThat(refusal.error().code()).isEqualTo(code);
    assertThat(PARTS.engine.accounts().inFlight()).isEqualTo(before);
  }

  @Test
  void namesThePlaceThatIsWrong() {
    String schema =
        "'name':'f','schema':{'properties':{'x':{'type':'integer','minimum':2,'maximum':1}},'required':['x'],'type':'object'}";

    assertThat(
            catchThrowableOfType(
                ApiException.class, () -> PARTS.prepared(Assembled.body(ask("Hi") + form(schema)))))
        .hasMessageStartingWith("Invalid schema for response_format 'f': '/properties/x' ");
  }

  @Test
  void needsTheWordJson() {
    ApiException refusal =
        catchThrowableOfType(
            ApiException.class, () -> PARTS.prepared(Assembled.body(object("Hello"))));

    assertThat(refusal.param()).isEqualTo("messages");
    assertThat(refusal).hasMessageStartingWith("'messages' must contain the word 'json'");
    assertThat(content(object("Answer in JsOn"))).startsWith("{\"answer\":");
  }

  @Test
  void writesTheObjectThatThePromptDescribes() {
    JsonNode named = Assembled.read(content(object("JSON with keys name and age: Ann, 31")));
    JsonNode example =
        Assembled.read(content(object("JSON like {\\\"city\\\": \\\"x\\\", \\\"ok\\\": true}")));

    assertThat(named.propertyNames()).containsExactly("name", "age");
    assertThat(named.get("age").isInt()).isTrue();
    assertThat(example.propertyNames()).containsExactly("city", "ok");
    assertThat(example.get("ok").isBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\\\"type\\\":\\\"object\\\",\\\"properties\\\":{\\\"x\\\":{\\\"type\\\":\\\"nothing\\\"}}}",
        "{\\\"a\\\":{\\\"type\\\":\\\"object\\\",\\\"properties\\\":{\\\"x\\\":5}}}",
        "{\\\"type\\\":\\\"array\\\",\\\"properties\\\":{}}",
        "{\\\"a\\\":[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]}"
      })
  void writesAnObjectWhateverThePromptShows(String shown) {
    assertThat(Assembled.read(content(object("JSON like " + shown))).isObject()).isTrue();
  }
}
