package org.fakeai.simulation.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fakeai.simulation.json.JsonReader;
import org.fakeai.simulation.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictRulesTest {

  private static JsonValue json(String text) {
    return JsonReader.read(text.replace('\'', '"')).orElseThrow();
  }

  private static List<String> messages(String schema) {
    return StrictRules.violations(json(schema)).stream()
        .map(violation -> violation.message("response_format 'answer'"))
        .toList();
  }

  private static String object(String property) {
    return "{'type':'object','properties':{'x':"
        + property
        + "},'required':['x'],'additionalProperties':false}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'array','items':{'type':'string'}}"
            + "| schema must be a JSON Schema of 'type: \"object\"', got 'type: \"array\"'.",
        "{'anyOf':[{'type':'object'}]}"
            + "| schema must be a JSON Schema of 'type: \"object\"', got 'type: \"None\"'.",
        "{'type':'object','properties':{},'required':[]}"
            + "| In context=(), 'additionalProperties' is required to be supplied and to be false.",
        "{'type':'object','properties':{'a':{'type':'string'}},'additionalProperties':false}"
            + "| In context=(), 'required' is required to be supplied and to be an array including"
            + " every key in properties. Missing 'a'.",
        "{'type':'object','properties':{},'required':['b'],'additionalProperties':false}"
            + "| In context=(), 'required' is required to be supplied and to be an array including"
            + " every key in properties. Extra required key 'b' supplied.",
        "{'type':'object','additionalProperties':false}"
            + "| In context=(), object schema missing properties.",
      })
  void refusesRootsAsOpenAiDoes(String schema, String reason) {
    assertThat(messages(schema))
        .first()
        .isEqualTo("Invalid schema for response_format 'answer': " + reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'object','properties':{},'required':[]} | ('properties', 'x'),"
            + " 'additionalProperties' is required to be supplied and to be false.",
        "{'oneOf':[{'type':'string'}],'type':'string'}"
            + " | ('properties', 'x'), 'oneOf' is not permitted.",
        "{'type':'string','format':'uri'}" + " | ('properties', 'x'), 'uri' is not a valid format.",
        "{'type':'array'} | ('properties', 'x'), array schema missing items.",
        "{'description':'anything'} | ('properties', 'x'), schema must have a 'type' key.",
        "{'$ref':'#/$defs/a','description':'d'}"
            + " | ('properties', 'x'), $ref cannot have keywords {'description'}.",
        "{'anyOf':[{'type':'string'},{'type':'array'}]}"
            + " | ('properties', 'x', 'anyOf', '1'), array schema missing items.",
        "{'type':'array','items':{'type':'object','properties':{},'required':[]}}"
            + " | ('properties', 'x', 'items'), 'additionalProperties' is required to be supplied"
            + " and to be false.",
      })
  void namesThePlace(String property, String expected) {
    assertThat(messages(object(property)))
        .containsExactly("Invalid schema for response_format 'answer': In context=" + expected);
  }

  @Test
  void givesThePlaceAsAPointer() {
    List<StrictViolation> violations =
        StrictRules.violations(json(object("{'type':'string','format':'uri'}")));

    assertThat(violations).extracting(StrictViolation::pointer).containsExactly("/properties/x");
  }

  @Test
  void boundsTheNesting() {
    String schema = "{'type':'string'}";
    for (int i = 0; i < 11; i++) {
      schema = object(schema);
    }

    assertThat(messages(schema))
        .containsExactly(
            "Invalid schema for response_format 'answer':"
                + " 11 levels of nesting exceeds limit of 10.");
  }

  @Test
  void boundsTheProperties() {
    StringBuilder properties = new StringBuilder();
    StringBuilder required = new StringBuilder();
    for (int i = 0; i <= 5000; i++) {
      properties.append(i == 0 ? "" : ",").append("'p").append(i).append("':{'type':'null'}");
      required.append(i == 0 ? "" : ",").append("'p").append(i).append('\'');
    }
    String schema =
        "{'type':'object','additionalProperties':false,'properties':{%s},'required':[%s]}"
            .formatted(properties, required);

    assertThat(messages(schema))
        .containsExactly(
            "Invalid schema for response_format 'answer':"
                + " 5001 object properties exceeds limit of 5000.");
  }

  @Test
  void allowsWhatSdksSend() {
    String schema =
        "{'$defs':{'Step':{'type':'object','properties':{'explanation':{'type':'string',"
            + "'title':'Explanation'},'next':{'anyOf':[{'$ref':'#/$defs/Step'},{'type':'null'}]}},"
            + "'required':['explanation','next'],'title':'Step','additionalProperties':false}},"
            + "'type':'object','properties':{'steps':{'type':'array','items':"
            + "{'$ref':'#/$defs/Step'}},'kind':{'type':['string','null'],'enum':['a',null]},"
            + "'limit':{'type':'integer','minimum':1,'default':5}},"
            + "'required':['steps','kind','limit'],'additionalProperties':false}";

    assertThat(messages(schema)).isEmpty();
  }
}
