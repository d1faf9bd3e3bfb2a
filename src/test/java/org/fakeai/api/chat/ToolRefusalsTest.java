package org.fakeai.api.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.fakeai.api.chat.ToolAsking.CODE;
import static org.fakeai.api.chat.ToolAsking.EMAIL;
import static org.fakeai.api.chat.ToolAsking.FUNCTIONS;
import static org.fakeai.api.chat.ToolAsking.TOOLS;
import static org.fakeai.api.chat.ToolAsking.WEATHER;
import static org.fakeai.api.chat.ToolAsking.ask;
import static org.fakeai.api.chat.ToolAsking.custom;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fakeai.wire.ApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every 400 that tools, choices and results can get: field, code and words. */
class ToolRefusalsTest {

  private static final String MISSING = "missing_required_parameter";
  private static final String TYPE = "invalid_type";
  private static final String VALUE = "invalid_value";
  private static final String PARAMETERS = "invalid_function_parameters";
  private static final String NONE = "";

  private static final ChatParts PARTS = new ChatParts(Map.of());

  private ApiException refusal(String fields) {
    ApiException refusal =
        catchThrowableOfType(ApiException.class, () -> PARTS.prepared(Assembled.body(fields)));
    assertThat(refusal).as(fields).isNotNull();
    return refusal;
  }

  private void check(String fields, String param, String code, String words) {
    ApiException refusal = refusal(fields);

    assertThat(refusal.error().status()).isEqualTo(400);
    assertThat(refusal.param()).isEqualTo(param);
    assertThat(Objects.toString(refusal.error().code(), "")).isEqualTo(code);
    assertThat(refusal).hasMessageContaining(words);
  }

  private static Arguments row(String fields, String param, String code, String words) {
    return Arguments.of(fields, param, code, words);
  }

  private static String function(String fields) {
    return "'tools':[{'type':'function','function':{" + fields + "}}]";
  }

  private static String parameters(String schema) {
    return function("'name':'f','parameters':" + schema);
  }

  static Stream<Arguments> definitions() {
    return Stream.of(
        row("'tools':[5]", "tools[0]", TYPE, "expected an object"),
        row("'tools':[null]", "tools[0]", TYPE, "expected an object"),
        row("'tools':[{}]", "tools[0].type", MISSING, "Missing required parameter"),
        row("'tools':[{'type':7}]", "tools[0].type", MISSING, "Missing required parameter"),
        row("'tools':[{'type':'mcp'}]", "tools[0].type", VALUE, "'function', and 'custom'"),
        row("'tools':[{'type':'function'}]", "tools[0].function", MISSING, "Missing"),
        row("'tools':[{'type':'function','function':5}]", "tools[0].function.name", MISSING, ""),
        row(function(""), "tools[0].function.name", MISSING, "Missing"),
        row(function("'name':null"), "tools[0].function.name", MISSING, "Missing"),
        row(function("'name':5"), "tools[0].function.name", TYPE, "expected a string"),
        row(function("'name':''"), "tools[0].function.name", VALUE, "does not match pattern"),
        row(function("'name':'get weather'"), "tools[0].function.name", VALUE, "pattern"),
        row(function("'name':'" + "a".repeat(65) + "'"), "tools[0].function.name", VALUE, ""),
        row("'tools':[" + CODE + "," + CODE + "]", "tools", VALUE, "Duplicate function name"),
        row(
            "'tools':[" + (CODE + ",").repeat(128) + CODE + "]",
            "tools",
            "array_above_max_length",
            ""),
        row(parameters("5"), "tools[0].function.parameters", TYPE, "expected an object"),
        row(parameters("[]"), "tools[0].function.parameters", TYPE, "expected an object"),
        row(
            parameters("{'type':'string'}"),
            "tools[0].function.parameters",
            PARAMETERS,
            "Invalid schema for function 'f': schema must be a JSON Schema of 'type: \"object\"', got 'type: \"string\"'."),
        row(
            parameters("{'type':'object','properties':{'a':{'type':'text'}}}"),
            "tools[0].function.parameters",
            PARAMETERS,
            "Invalid schema for function 'f': '/properties/a"),
        row(
            "'tools':["
                + WEATHER
                + ",{'type':'function','function':{'name':'g','parameters':"
                + "{'type':'object','properties':{'a':{'minimum':2,'maximum':1,'type':'number'}},'required':['a']}}}]",
            "tools[1].function.parameters",
            PARAMETERS,
            "Invalid schema for function 'g': '/properties/a'"),
        row(
            function("'name':'f','strict':true,'parameters':{'type':'object','properties':{}}"),
            "tools[0].function.parameters",
            PARAMETERS,
            "In context=(), 'additionalProperties' is required to be supplied and to be false."),
        row("'functions':[]", "functions", "empty_array", "empty array"),
        row("'functions':[{'name':'a b'}]", "functions[0].name", VALUE, "pattern"),
        row(
            "'functions':[{'name':'f','type':'x','parameters':{'type':'array'}}]",
            "functions[0].parameters",
            PARAMETERS,
            "Invalid schema for function 'f'"));
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void refusesBadDefinitions(String fields, String param, String code, String words) {
    check(ask("Hi") + "," + fields, param, code, words);
  }

  @ParameterizedTest
  @CsvSource({"regex, (a, definition", "lark, start: nowhere, definition", "abnf, a, syntax"})
  void refusesBadGrammars(String syntax, String definition, String place) {
    check(
        ask("Hi") + ",'tools':[" + custom("c", syntax, definition) + "]",
        "tools[0].custom.format.grammar." + place,
        VALUE,
        "Invalid");
  }

  static Stream<Arguments> choices() {
    return Stream.of(
        row("'any'", "tool_choice", VALUE, "'none', 'auto', and 'required'"),
        row("5", "tool_choice", TYPE, "expected a string or an object"),
        row("[]", "tool_choice", TYPE, "expected a string or an object"),
        row("{}", "tool_choice.type", MISSING, "Missing"),
        row("{'type':'web'}", "tool_choice.type", VALUE, "'allowed_tools'"),
        row("{'type':'function'}", "tool_choice.function.name", MISSING, "Missing"),
        row(
            "{'type':'function','function':{'name':'nobody'}}",
            "tool_choice",
            VALUE,
            "Tool choice 'nobody' not found in 'tools' parameter."),
        row("{'type':'custom','custom':{'name':'get_weather'}}", "tool_choice", VALUE, "not found"),
        row(
            "{'type':'function','function':{'name':'run_code'}}",
            "tool_choice",
            VALUE,
            "not found"),
        row("{'type':'allowed_tools'}", "tool_choice.allowed_tools.mode", MISSING, "Missing"),
        row(
            "{'type':'allowed_tools','allowed_tools':{'mode':'none','tools':[]}}",
            "tool_choice.allowed_tools.mode",
            VALUE,
            "'auto', and 'required'"),
        row(
            "{'type':'allowed_tools','allowed_tools':{'mode':'auto','tools':[]}}",
            "tool_choice.allowed_tools.tools",
            "empty_array",
            "empty array"),
        row(
            "{'type':'allowed_tools','allowed_tools':{'mode':'auto','tools':[null]}}",
            "tool_choice.allowed_tools.tools[0].type",
            MISSING,
            "Missing"),
        row(
            "{'type':'allowed_tools','allowed_tools':{'mode':'auto','tools':[{'type':'function','name':'x'}]}}",
            "tool_choice",
            VALUE,
            "Tool choice 'x' not found"));
  }

  @ParameterizedTest
  @MethodSource("choices")
  void refusesBadChoices(String choice, String param, String code, String words) {
    check(ask("Hi") + "," + TOOLS + ",'tool_choice':" + choice, param, code, words);
  }

  static Stream<Arguments> combinations() {
    return Stream.of(
        row("'tool_choice':'auto'", "tool_choice", NONE, "only allowed when 'tools' are specified"),
        row("'tools':[],'tool_choice':'required'", "tool_choice", VALUE, "at least one tool"),
        row("'parallel_tool_calls':true", "parallel_tool_calls", NONE, "only allowed when 'tools'"),
        row("'function_call':'auto'", "function_call", NONE, "only allowed when 'functions'"),
        row(
            FUNCTIONS + ",'function_call':'required'",
            "function_call",
            VALUE,
            "'none', and 'auto'"),
        row(FUNCTIONS + ",'function_call':{}", "function_call.name", MISSING, "Missing"),
        row(FUNCTIONS + ",'function_call':[]", "function_call", TYPE, "a string or an object"),
        row(
            FUNCTIONS + ",'function_call':{'name':'g'}",
            "function_call",
            VALUE,
            "Tool choice 'g' not found in 'functions' parameter."));
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void refusesWhatDoesNotGoTogether(String fields, String param, String code, String words) {
    check(ask("Hi") + "," + fields, param, code, words);
  }

  static Stream<Arguments> conversations() {
    String user = "{'role':'user','content':'Hi'}";
    String called =
        "{'role':'assistant','tool_calls':[{'id':'call_1','type':'function','function':"
            + "{'name':'f','arguments':'{}'}}]}";
    String result = "{'role':'tool','tool_call_id':'call_1','content':'x'}";
    String other = "{'role':'tool','tool_call_id':'call_2','content':'x'}";
    return Stream.of(
        row(user + "," + result, "messages[1].role", NONE, "must be a response to a preceding"),
        row(user + "," + called, "messages", NONE, "did not have response messages: call_1"),
        row(called + "," + user, "messages[1].role", NONE, "must be followed by tool messages"),
        row(
            called + "," + other,
            "messages[1].tool_call_id",
            NONE,
            "'tool_call_id' of 'call_2' not found in 'tool_calls' of previous message."),
        row(called + "," + result + "," + user + "," + result, "messages[3].role", NONE, "must be"),
        row(
            called + ",{'role':'tool','content':'x'}",
            "messages",
            NONE,
            "did not have response messages: call_1"),
        row("{'role':'assistant','tool_calls':[7]}", "messages", NONE, "must be followed by"));
  }

  @ParameterizedTest
  @MethodSource("conversations")
  void refusesResultsOutOfOrder(String messages, String param, String code, String words) {
    check("'model':'gpt-4o','messages':[" + messages + "]", param, code, words);
  }

  @Test
  void namesTheToolWhoseInputTurnsOutToBeImpossible() {
    String pattern =
        "{'type':'object','properties':{'a':{'type':'string','pattern':'^(?!)x$'}},'required':['a']}";
    String impossible = "{'name':'never','parameters':" + pattern + "}";

    check(
        ask("Hi")
            + (",'tools':[" + EMAIL + ",{'type':'function','function':" + impossible + "}]")
            + ",'tool_choice':{'type':'function','function':{'name':'never'}}",
        "tools[1].function.parameters",
        PARAMETERS,
        "Invalid schema for function 'never': '/properties/a'");
    check(
        ask("Hi") + ",'functions':[" + impossible + "],'function_call':{'name':'never'}",
        "functions[0].parameters",
        PARAMETERS,
        "Invalid schema for function 'never'");
    check(
        ask("Hi") + ",'tools':[" + custom("c", "regex", "(?!)x") + "],'tool_choice':'required'",
        "tools[0].custom.format",
        PARAMETERS,
        "Invalid schema for custom tool 'c'");
    assertThat(PARTS.engine.accounts().inFlight()).isZero();
  }
}
