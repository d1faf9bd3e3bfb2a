package org.fakeai.api.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fakeai.api.chat.ToolAsking.FUNCTIONS;
import static org.fakeai.api.chat.ToolAsking.TOOLS;
import static org.fakeai.api.chat.ToolAsking.ask;
import static org.fakeai.api.chat.ToolAsking.custom;
import static org.fakeai.api.chat.ToolAsking.returned;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Streams of calls and JSON, put together as clients do it. */
class ToolStreamTest {

  private static final String TWO =
      "Get the weather in Rome, Oslo and Paris and send an email to ann@example.org";
  private static final String FORM =
      ",'response_format':{'type':'json_schema','json_schema':{'name':'x','schema':"
          + "{'type':'object','properties':{'city':{'type':'string'}},'required':['city']}}}";

  private static final ChatParts OPENAI = new ChatParts(Map.of());
  private static final ChatParts VLLM = new ChatParts(Map.of("stream_chunk_style", "vllm"));

  static Stream<Arguments> streams() {
    String nothing = custom("nothing", "regex", "x{0}") + "," + custom("digit", "regex", "[0-9]");
    List<String> requests =
        List.of(
            ask(TWO) + "," + TOOLS,
            ask(TWO) + "," + TOOLS + ",'n':3,'max_tokens':9",
            ask(TWO) + "," + TOOLS + ",'max_tokens':1",
            ask("Hello!") + "," + TOOLS,
            ask("Run `x = 1`")
                + ","
                + TOOLS
                + ",'tool_choice':{'type':'custom','custom':{'name':'run_code'}}",
            ask("Use nothing and the digit") + ",'tools':[" + nothing + "]",
            ask("Use the digit and nothing")
                + ",'tools':["
                + nothing
                + "],'tool_choice':{'type':'custom','custom':{'name':'nothing'}}",
            ask("Weather in Rome?") + "," + FUNCTIONS,
            ask("Weather in Rome?") + "," + FUNCTIONS + ",'function_call':{'name':'get_weather'}",
            returned("sunny") + "," + TOOLS,
            ask("Weather in Rome?") + FORM + ",'n':2",
            ask("Weather in Rome?") + FORM + ",'max_tokens':3",
            ask("Weather in Rome?") + "," + TOOLS + FORM,
            ask("JSON with the keys name, age.") + ",'response_format':{'type':'json_object'}",
            ask("Weather in Rome?").replace("gpt-4o", "o3") + "," + TOOLS,
            ask("Weather in Rome?").replace("gpt-4o", "o3")
                + ","
                + TOOLS
                + ",'max_completion_tokens':10",
            ask("Weather in Rome?").replace("gpt-4o", "deepseek-r1") + "," + TOOLS,
            ask("Weather in Rome?").replace("gpt-4o", "gpt-audio")
                + ",'modalities':['text','audio'],'audio':{'voice':'alloy','format':'pcm16'},"
                + TOOLS);
    List<Arguments> all = new ArrayList<>();
    for (String style : List.of("openai", "vllm")) {
      requests.forEach(request -> all.add(Arguments.of(style, request)));
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("streams")
  void deltasJoinedAreTheWholeReply(String style, String request) {
    ChatParts parts = style.equals("vllm") ? VLLM : OPENAI;

    List<String> events =
        parts.events(
            Assembled.body(request + ",'stream':true,'stream_options':{'include_usage':true}"));

    assertThat(Assembled.essence(events))
        .isEqualTo(Assembled.essence(Assembled.whole(parts, request)));
  }

  @Test
  void announcesACallBeforeItsInput() {
    List<String> events =
        OPENAI.events(Assembled.body(ask("Weather in Rome?") + "," + TOOLS + ",'stream':true"));

    assertThat(delta(events.get(0)).toString())
        .isEqualTo("{\"role\":\"assistant\",\"content\":null,\"refusal\":null}");
    JsonNode call = delta(events.get(1)).get("tool_calls").get(0);
    assertThat(call.at("/function/name").stringValue()).isEqualTo("get_weather");
    assertThat(call.at("/function/arguments").stringValue()).isEmpty();
    assertThat(delta(events.get(2)).at("/tool_calls/0/index").intValue()).isZero();
    assertThat(delta(events.get(events.size() - 2)).isEmpty()).isTrue();
  }

  @Test
  void countsEachTokenThatIsStreamed() {
    List<String> events =
        OPENAI.events(
            Assembled.body(
                ask(TWO) + "," + TOOLS + ",'stream':true,'stream_options':{'include_usage':true}"));

    long inputs =
        events.stream()
            .filter(event -> event.startsWith("{"))
            .flatMap(event -> Assembled.read(event).get("choices").valueStream())
            .flatMap(choice -> choice.get("delta").path("tool_calls").valueStream())
            .filter(call -> !call.has("id"))
            .count();
    assertThat(
            Assembled.read(events.get(events.size() - 2)).at("/usage/completion_tokens").intValue())
        .isEqualTo((int) inputs);
  }

  private static JsonNode delta(String event) {
    return Assembled.read(event).get("choices").get(0).get("delta");
  }
}
