package org.fakeai.simulation.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.facts.Facts;
import org.fakeai.simulation.grammar.LarkGrammar;
import org.fakeai.simulation.json.JsonReader;
import org.fakeai.simulation.pattern.TextPattern;
import org.fakeai.simulation.schema.CompiledSchema;
import org.fakeai.simulation.schema.SchemaProblem;
import org.fakeai.simulation.tools.Dialogue.Turn;
import org.fakeai.simulation.tools.ToolDecision.Answer;
import org.fakeai.simulation.tools.ToolDecision.Calls;
import org.fakeai.simulation.tools.ToolDecision.Prose;
import org.fakeai.simulation.tools.ToolDecision.Refused;
import org.fakeai.simulation.tools.ToolDecision.ToolCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolEngineTest {

  private static final Tool WEATHER =
      function(
          "get_weather", "Get the current weather of a city", "{'city':{'type':'string'}}", "city");
  private static final Tool EMAIL =
      function(
          "send_email",
          "Send an email to somebody",
          "{'to':{'type':'string','format':'email'},'subject':{'type':'string'}}",
          "to");
  private static final Tool CALCULATOR =
      function(
          "calculator", "Evaluate arithmetic", "{'expression':{'type':'string'}}", "expression");
  private static final List<Tool> TOOLS = List.of(EMAIL, WEATHER, CALCULATOR);
  private static final ToolChoice AUTO = new ToolChoice.Auto();

  private static Tool function(String name, String description, String properties, String needed) {
    String schema =
        "{'type':'object','properties':%s,'required':['%s']}".formatted(properties, needed);
    return new Tool.Function(
        name,
        description,
        (CompiledSchema)
            CompiledSchema.compile(JsonReader.read(schema.replace('\'', '"')).orElseThrow()));
  }

  private static ToolDecision decide(List<Tool> tools, ToolChoice choice, Turn... turns) {
    Dialogue dialogue = new Dialogue(List.of(turns));
    Facts facts = Facts.of(dialogue.userTexts());
    return ToolEngine.decide(tools, choice, true, dialogue, facts, new Seeds(1));
  }

  private static List<String> called(ToolDecision decision) {
    return ((Calls) decision).calls().stream().map(call -> call.tool().name()).toList();
  }

  private static List<String> inputs(ToolDecision decision) {
    return ((Calls) decision).calls().stream().map(ToolCall::input).toList();
  }

  private static Turn user(String text) {
    return new Turn.User(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What's the weather like in Paris today? | get_weather",
        "Do I need an umbrella, will it rain and be cold in Oslo? | get_weather",
        "Please send an email to ann@example.org | send_email",
        "Use the calculator | calculator",
        "calculate 3 * 4 | calculator",
      })
  void callsTheToolThatIsAskedFor(String question, String tool) {
    assertThat(called(decide(TOOLS, AUTO, user(question)))).containsExactly(tool);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hello!", "Tell me a joke", "Thank you very much", "Who are you?"})
  void callsNothingThatIsNotAskedFor(String question) {
    assertThat(decide(TOOLS, AUTO, user(question))).isEqualTo(new Prose());
  }

  @Test
  void takesArgumentsFromTheQuestion() {
    assertThat(inputs(decide(TOOLS, AUTO, user("How is the weather in Buenos Aires?"))))
        .containsExactly("{\"city\":\"Buenos Aires\"}");
  }

  @Test
  void callsSeveralToolsThatAreClearlyAskedFor() {
    ToolDecision decision =
        decide(TOOLS, AUTO, user("Get the weather in Rome and send an email to ann@example.org"));

    assertThat(called(decision)).containsExactlyInAnyOrder("get_weather", "send_email");
  }

  @Test
  void callsOnceForEachThingEnumerated() {
    assertThat(inputs(decide(TOOLS, AUTO, user("Weather in Paris, London and New York please"))))
        .containsExactly(
            "{\"city\":\"Paris\"}", "{\"city\":\"London\"}", "{\"city\":\"New York\"}");
  }

  @Test
  void callsOnceWithoutParallelCalls() {
    Dialogue dialogue = new Dialogue(List.of(user("Weather in Paris and London, and send email")));
    ToolDecision decision =
        ToolEngine.decide(
            TOOLS, AUTO, false, dialogue, Facts.of(dialogue.userTexts()), new Seeds(1));

    assertThat(called(decision)).hasSize(1);
  }

  @Test
  void obeysEveryChoice() {
    Turn greeting = user("Hello!");

    assertThat(decide(TOOLS, new ToolChoice.None(), user("weather in Paris?")))
        .isEqualTo(new Prose());
    assertThat(called(decide(TOOLS, new ToolChoice.Required(), greeting)))
        .containsExactly("send_email");
    assertThat(called(decide(TOOLS, new ToolChoice.Named("calculator"), greeting)))
        .containsExactly("calculator");
    assertThat(called(decide(TOOLS, allowed(true), greeting))).containsExactly("get_weather");
    assertThat(decide(TOOLS, allowed(false), user("send an email"))).isEqualTo(new Prose());
  }

  private static ToolChoice allowed(boolean required) {
    return new ToolChoice.Allowed(Set.of("get_weather", "calculator"), required);
  }

  @Test
  void answersWithWhatToolsReturned() {
    ToolDecision decision =
        decide(
            TOOLS,
            AUTO,
            user("Weather in Paris?"),
            new Turn.Call("call_1", "get_weather", "{\"city\":\"Paris\"}"),
            new Turn.Result("call_1", "", "{\"city\":\"Paris\",\"temp_c\":21.5,\"sunny\":true}"));

    assertThat(decision)
        .isEqualTo(
            new Answer("According to get weather: city is Paris, temp c is 21.5, sunny is yes."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It is sunny, 22°C | According to get weather: It is sunny, 22°C.",
        "{\"error\":\"no such city\"} | Unfortunately get weather reported an error: no such city.",
        "[1,2,3] | According to get weather: 1, 2, 3.",
        "'' | According to get weather, there is nothing to report.",
      })
  void quotesResultsOfEveryKind(String content, String expected) {
    Turn result = new Turn.Result("", "get_weather", content);

    assertThat(decide(TOOLS, AUTO, user("Weather?"), result)).isEqualTo(new Answer(expected));
  }

  @Test
  void endsEveryLoopWithAnAnswer() {
    Turn[] turns = {user("Weather in Rome?"), new Turn.Result("1", "get_weather", "sunny")};

    for (ToolChoice choice :
        List.of(AUTO, new ToolChoice.None(), new ToolChoice.Named("get_weather"), allowed(false))) {
      assertThat(decide(TOOLS, choice, turns)).isInstanceOf(Answer.class);
    }
    for (ToolChoice choice : List.of(new ToolChoice.Required(), allowed(true))) {
      assertThat(decide(List.of(WEATHER), choice, turns)).isInstanceOf(Answer.class);
    }
  }

  @Test
  void callsWhatWasNotCalledYetIfACallIsDemanded() {
    List<Turn> turns = new ArrayList<>(List.of(user("Weather in Rome?")));
    List<String> called = new ArrayList<>();
    ToolDecision decision = decide(TOOLS, new ToolChoice.Required(), turns.toArray(Turn[]::new));
    while (decision instanceof Calls calls) {
      assertThat(calls.calls()).hasSize(1);
      String name = calls.calls().get(0).tool().name();
      called.add(name);
      turns.add(new Turn.Call(name, name, "{}"));
      turns.add(new Turn.Result(name, "", "sunny"));
      decision = decide(TOOLS, new ToolChoice.Required(), turns.toArray(Turn[]::new));
    }

    assertThat(called).containsExactly("get_weather", "calculator", "send_email");
    assertThat(decision).isInstanceOf(Answer.class);
  }

  @Test
  void callsSeveralToolsOfShortNames() {
    Tool time = function("getTime", "", "{'country':{'type':'string'}}", "country");
    ToolDecision decision =
        decide(
            List.of(WEATHER, time),
            AUTO,
            user("What is the weather in Munich and time in France?"));

    assertThat(inputs(decision))
        .containsExactly("{\"city\":\"Munich\"}", "{\"country\":\"France\"}");
  }

  @Test
  void answersWithAllResultsOfTheTurn() {
    ToolDecision decision =
        decide(
            TOOLS,
            AUTO,
            user("Weather in Rome and Oslo?"),
            new Turn.Result("1", "get_weather", "sunny"),
            new Turn.Assistant("Now Oslo."),
            new Turn.Call("2", "get_weather", "{}"),
            new Turn.Result("2", "get_weather", "snow"));

    assertThat(decision)
        .isEqualTo(new Answer("According to get weather: sunny. According to get weather: snow."));
  }

  @Test
  void callsANamedToolOnce() {
    Turn question = user("Weather in Paris, London and New York please");

    assertThat(called(decide(TOOLS, new ToolChoice.Named("get_weather"), question))).hasSize(1);
  }

  @Test
  void callsAgainForANewQuestion() {
    ToolDecision decision =
        decide(
            TOOLS,
            AUTO,
            user("Weather in Rome?"),
            new Turn.Result("1", "get_weather", "sunny"),
            new Turn.Assistant("Sunny."),
            user("And the weather in Oslo?"));

    assertThat(inputs(decision)).containsExactly("{\"city\":\"Oslo\"}");
  }

  @Test
  void refusesAForcedToolThatAllowsNoInput() {
    TextPattern nothing = TextPattern.parseWhole("(?!)x").orElseThrow();
    Tool tool = new Tool.Custom("never", "", new Tool.Input.Matching(nothing));

    assertThat(decide(List.of(tool), new ToolChoice.Required(), user("now")))
        .isEqualTo(new Refused("never", new SchemaProblem("", "seems to allow no text")));
    assertThat(decide(List.of(tool), AUTO, user("never"))).isEqualTo(new Prose());
  }

  @Test
  void writesInputsOfCustomTools() {
    Tool free = new Tool.Custom("run_code", "Run code", new Tool.Input.Free());
    Tool matching =
        new Tool.Custom(
            "when",
            "",
            new Tool.Input.Matching(TextPattern.parseWhole("\\d{2}:\\d{2}").orElseThrow()));
    Tool grammar =
        new Tool.Custom(
            "choose",
            "",
            new Tool.Input.Of((LarkGrammar) LarkGrammar.read("start: \"yes\" | \"no\"")));

    assertThat(inputs(decide(List.of(free), new ToolChoice.Required(), user("Run `1 + 1`"))))
        .containsExactly("1 + 1");
    assertThat(inputs(decide(List.of(matching), new ToolChoice.Required(), user("now"))))
        .singleElement()
        .asString()
        .matches("\\d{2}:\\d{2}");
    assertThat(inputs(decide(List.of(grammar), new ToolChoice.Required(), user("now"))))
        .singleElement()
        .isIn("yes", "no");
  }
}
