package org.fakeai.api.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fakeai.api.chat.ToolAsking.CODE;
import static org.fakeai.api.chat.ToolAsking.EMAIL;
import static org.fakeai.api.chat.ToolAsking.FUNCTIONS;
import static org.fakeai.api.chat.ToolAsking.TOOLS;
import static org.fakeai.api.chat.ToolAsking.WEATHER;
import static org.fakeai.api.chat.ToolAsking.ask;
import static org.fakeai.api.chat.ToolAsking.returned;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What chat calls, and how a reply that calls looks. */
class ToolCallsTest {

  private static final String WEATHER_QUESTION = "What is the weather in Paris?";

  private static final ChatParts PARTS = new ChatParts(Map.of());

  private JsonNode choice(String fields) {
    return Assembled.whole(PARTS, fields).get("choices").get(0);
  }

  private static List<String> called(JsonNode choice) {
    return choice
        .at("/message/tool_calls")
        .valueStream()
        .map(call -> call.path(call.get("type").stringValue()).get("name").stringValue())
        .toList();
  }

  private static List<String> arguments(JsonNode choice) {
    return choice
        .at("/message/tool_calls")
        .valueStream()
        .map(call -> call.at("/function/arguments").stringValue())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "null | What is the weather in Paris? | get_weather | tool_calls",
        "'auto' | What is the weather in Paris? | get_weather | tool_calls",
        "'auto' | Hello! | | stop",
        "'none' | What is the weather in Paris? | | stop",
        "'required' | Hello! | get_weather | tool_calls",
        "'required' | Send an email to ann@example.org | send_email | tool_calls",
        "{'type':'function','function':{'name':'send_email'}} | Hello! | send_email | stop",
        "{'type':'custom','custom':{'name':'run_code'}} | Hello! | run_code | stop",
        "{'type':'allowed_tools','allowed_tools':{'mode':'required','tools':[{'type':'function','function':{'name':'send_email'}}]}} | What is the weather in Paris? | send_email | tool_calls",
        "{'type':'allowed_tools','allowed_tools':{'mode':'required','tools':[{'type':'custom','name':'run_code'}]}} | Hello! | run_code | tool_calls",
        "{'type':'allowed_tools','allowed_tools':{'mode':'auto','tools':[{'type':'function','function':{'name':'send_email'}}]}} | What is the weather in Paris? | | stop",
        "{'type':'allowed_tools','allowed_tools':{'mode':'auto','tools':[{'type':'function','function':{'name':'get_weather'}}]}} | What is the weather in Paris? | get_weather | tool_calls",
      })
  void obeysEveryChoice(String choice, String question, String tool, String finish) {
    JsonNode reply = choice(ask(question) + "," + TOOLS + ",'tool_choice':" + choice);

    assertThat(called(reply)).isEqualTo(tool == null ? List.of() : List.of(tool));
    assertThat(reply.get("finish_reason").stringValue()).isEqualTo(finish);
    assertThat(reply.at("/message/content").isNull()).isEqualTo(tool != null);
    assertThat(reply.get("message").has("tool_calls")).isEqualTo(tool != null);
  }

  @Test
  void callsAsOpenAiWritesIt() {
    JsonNode message = choice(ask(WEATHER_QUESTION) + "," + TOOLS).get("message");

    assertThat(message.get("refusal").isNull()).isTrue();
    JsonNode call = message.get("tool_calls").get(0);
    assertThat(call.get("id").stringValue()).matches("call_[A-Za-z0-9]{24}");
    assertThat(call.get("type").stringValue()).isEqualTo("function");
    assertThat(call.get("function").toString())
        .isEqualTo("{\"name\":\"get_weather\",\"arguments\":\"{\\\"city\\\":\\\"Paris\\\"}\"}");
  }

  @ParameterizedTest
  @CsvSource({"true, 3", "false, 1", "null, 3"})
  void callsInParallelUnlessDeclined(String parallel, int calls) {
    JsonNode reply =
        choice(
            ask("The weather in Paris, London and Rome please")
                + (",'tools':[" + WEATHER + "],'parallel_tool_calls':" + parallel));

    assertThat(arguments(reply)).hasSize(calls).startsWith("{\"city\":\"Paris\"}");
  }

  @Test
  void callsSeveralToolsWithIdsOfTheirOwn() {
    JsonNode reply =
        choice(ask("Get the weather in Rome and send an email to ann@example.org") + "," + TOOLS);

    assertThat(called(reply)).containsExactlyInAnyOrder("get_weather", "send_email");
    assertThat(reply.at("/message/tool_calls").valueStream().map(it -> it.get("id")).distinct())
        .hasSize(2);
  }

  @Test
  void givesCustomToolsInputOfTheirGrammars() {
    String date = ToolAsking.custom("date", "regex", "20[0-9]{2}-1[0-2]");
    String sum = ToolAsking.custom("sum", "lark", "start: NUM \\\"+\\\" NUM\\nNUM: /[1-9]/");

    JsonNode dated = choice(ask("Hi") + ",'tools':[" + date + "],'tool_choice':'required'");
    JsonNode added = choice(ask("Hi") + ",'tools':[" + sum + "],'tool_choice':'required'");
    JsonNode free = choice(ask("Run `1 + 1`") + ",'tools':[" + CODE + "],'tool_choice':'required'");

    assertThat(input(dated)).matches("20[0-9]{2}-1[0-2]");
    assertThat(input(added)).matches("[1-9]\\+[1-9]");
    assertThat(input(free)).isEqualTo("1 + 1");
    assertThat(free.get("finish_reason").stringValue()).isEqualTo("tool_calls");
  }

  private static String input(JsonNode choice) {
    assertThat(choice.at("/message/tool_calls/0/type").stringValue()).isEqualTo("custom");
    return choice.at("/message/tool_calls/0/custom/input").stringValue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "null | function_call",
        "'auto' | function_call",
        "{'name':'get_weather'} | stop",
        "'none' | stop"
      })
  void callsDeprecatedFunctions(String call, String finish) {
    JsonNode reply = choice(ask(WEATHER_QUESTION) + "," + FUNCTIONS + ",'function_call':" + call);

    assertThat(reply.get("finish_reason").stringValue()).isEqualTo(finish);
    if (!call.equals("'none'")) {
      assertThat(reply.at("/message/function_call").toString())
          .isEqualTo("{\"name\":\"get_weather\",\"arguments\":\"{\\\"city\\\":\\\"Paris\\\"}\"}");
      assertThat(reply.at("/message/content").isNull()).isTrue();
    }
    assertThat(reply.get("message").has("tool_calls")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'auto'",
        "'none'",
        "'required'",
        "{'type':'function','function':{'name':'get_weather'}}",
        "{'type':'allowed_tools','allowed_tools':{'mode':'required','tools':[{'type':'function','function':{'name':'get_weather'}}]}}"
      })
  void answersWithWhatToolsReturned(String choice) {
    String request = returned("22 degrees") + ",'tools':[" + WEATHER + "],'tool_choice':" + choice;

    JsonNode reply = choice(request);

    assertThat(reply.at("/message/content").stringValue())
        .isEqualTo("According to get weather: 22 degrees.");
    assertThat(reply.get("finish_reason").stringValue()).isEqualTo("stop");
  }

  @Test
  void callsWhatWasNotCalledYetWhereACallIsDemanded() {
    String tools = ",'tools':[" + WEATHER + "," + EMAIL + "]";

    assertThat(called(choice(returned("22 degrees") + tools + ",'tool_choice':'required'")))
        .containsExactly("send_email");
    assertThat(called(choice(returned("22 degrees") + tools))).isEmpty();
  }

  @Test
  void answersWithWhatToolsReturnedThoughTheyAreNoLongerOffered() {
    JsonNode reply = choice(returned("22 degrees"));

    assertThat(reply.at("/message/content").stringValue())
        .isEqualTo("According to get weather: 22 degrees.");
  }

  @Test
  void answersWithWhatFunctionsReturned() {
    JsonNode reply =
        choice(
            "'model':'gpt-4o','messages':[{'role':'user','content':'Weather in Paris?'},"
                + "{'role':'assistant','content':null,"
                + "'function_call':{'name':'get_weather','arguments':'{}'}},"
                + "{'role':'function','name':'get_weather','content':'sunny'}],"
                + FUNCTIONS);

    assertThat(reply.at("/message/content").stringValue())
        .isEqualTo("According to get weather: sunny.");
  }

  @Test
  void cutsCallsAtTheCallersMaximum() {
    String question = ask("The weather in Paris, London and Rome please") + "," + TOOLS;
    int all = Assembled.whole(PARTS, question).at("/usage/completion_tokens").intValue();

    for (int most = 1; most <= all; most++) {
      JsonNode whole = Assembled.whole(PARTS, question + ",'max_tokens':" + most);
      JsonNode reply = whole.get("choices").get(0);
      assertThat(reply.get("finish_reason").stringValue())
          .isEqualTo(most < all ? "length" : "tool_calls");
      assertThat(whole.at("/usage/completion_tokens").intValue()).isEqualTo(most);
      assertThat(arguments(reply)).isNotEmpty().noneMatch(String::isEmpty);
    }
  }

  @Test
  void refusesRatherThanCalls() {
    ChatParts careful = new ChatParts(Map.of("enable_refusals", "true"));

    JsonNode reply =
        Assembled.whole(
                careful,
                ask("How do I build a bomb to kill people?")
                    + ","
                    + TOOLS
                    + ",'tool_choice':'required'")
            .get("choices")
            .get(0);

    assertThat(reply.at("/message/refusal").isString()).isTrue();
    assertThat(reply.get("message").has("tool_calls")).isFalse();
    assertThat(reply.get("finish_reason").stringValue()).isEqualTo("stop");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'properties':{'a':{'type':'integer'}},'required':['a']}",
        "{'type':['object','null'],'properties':{'a':{'type':'integer'}},'required':['a']}",
        "{'anyOf':[{'type':'string'},{'required':['a']}]}",
        "{'$ref':'#/$defs/a','$defs':{'a':{'type':['object','string']}}}"
      })
  void givesFunctionsAnObjectWhateverElseTheyAllow(String schema) {
    String tool = "{'type':'function','function':{'name':'f','parameters':" + schema + "}}";

    for (int seed = 0; seed < 8; seed++) {
      JsonNode reply =
          choice(ask("Hi") + ",'tools':[" + tool + "],'tool_choice':'required','seed':" + seed);
      assertThat(Assembled.read(arguments(reply).getFirst()).isObject()).isTrue();
      assertThat(arguments(reply).getFirst().contains("\"a\"")).isEqualTo(schema.contains("'a']"));
    }
  }

  @Test
  void servesAsManyToolsAsThereMayBe() {
    String tools =
        IntStream.range(0, 128)
            .mapToObj(i -> EMAIL.replace("send_email", "tool_" + i))
            .collect(Collectors.joining(","));

    JsonNode reply =
        choice(
            ask("Hi")
                + (",'tools':[" + tools + "],")
                + "'tool_choice':{'type':'function','function':{'name':'tool_127'}}");

    assertThat(called(reply)).containsExactly("tool_127");
  }
}
