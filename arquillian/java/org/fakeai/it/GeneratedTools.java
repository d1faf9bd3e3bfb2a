package org.fakeai.it;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tools, choices among them, and forms of replies. */
final class GeneratedTools {

  private static final List<String> FUNCTIONS =
      List.of(
          "{'name':'get_weather','description':'Get the weather of a city','parameters':"
              + "{'type':'object','properties':{'city':{'type':'string'}},'required':['city']}}",
          "{'name':'send_email','strict':true,'parameters':{'type':'object','properties':"
              + "{'to':{'type':'string','format':'email'}},'required':['to'],"
              + "'additionalProperties':false}}",
          "{'name':'calculator','description':'Arithmetic'}",
          "{'name':'tree','parameters':{'$ref':'#/$defs/n','$defs':{'n':{'type':'object',"
              + "'properties':{'n':{'anyOf':[{'$ref':'#/$defs/n'},{'type':'null'}]}},"
              + "'required':['n']}}}}");

  private static final List<String> CUSTOM =
      List.of(
          "{'name':'run','description':'Run code'}",
          "{'name':'date','format':{'type':'grammar','grammar':{'syntax':'regex',"
              + "'definition':'20[0-9]{2}'}}}",
          "{'name':'vote','format':{'type':'grammar','grammar':{'syntax':'lark',"
              + "'definition':'start: /yes|no/'}}}",
          "{'name':'note','format':{'type':'text'}}");

  private GeneratedTools() {}

  static void add(ObjectNode request, Chance chance) {
    if (chance.happens(12)) {
      functions(request, chance);
      return;
    }
    ArrayNode tools = request.putArray("tools");
    for (String function : chance.several(3, FUNCTIONS)) {
      tools.addObject().put("type", "function").set("function", chance.json(function));
    }
    if (chance.happens(40)) {
      for (String custom : chance.several(2, CUSTOM)) {
        tools.addObject().put("type", "custom").set("custom", chance.json(custom));
      }
    }
    if (chance.happens(60)) {
      choice(request, chance.one(tools.valueStream().toList()), chance);
    }
    if (chance.happens(30)) {
      request.put("parallel_tool_calls", chance.happens(50));
    }
  }

  private static void choice(ObjectNode request, JsonNode tool, Chance chance) {
    String type = tool.path("type").asString();
    switch (chance.between(0, 3)) {
      case 0 -> request.put("tool_choice", chance.one("none", "auto", "required"));
      case 1 -> request.set("tool_choice", named(request, tool, type));
      case 2 -> {
        ObjectNode allowed = request.putObject("tool_choice").put("type", "allowed_tools");
        ObjectNode among = allowed.putObject("allowed_tools");
        among.put("mode", chance.one("auto", "required"));
        among.putArray("tools").add(named(request, tool, type));
      }
      default -> request.put("tool_choice", "required");
    }
  }

  private static ObjectNode named(ObjectNode request, JsonNode tool, String type) {
    ObjectNode named = request.objectNode().put("type", type);
    named.putObject(type).set("name", tool.path(type).path("name"));
    return named;
  }

  private static void functions(ObjectNode request, Chance chance) {
    ArrayNode functions = request.putArray("functions");
    chance.several(2, FUNCTIONS).forEach(function -> functions.add(chance.json(function)));
    if (chance.happens(50)) {
      request.put("function_call", chance.one("none", "auto"));
    } else {
      request.putObject("function_call").set("name", functions.path(0).path("name"));
    }
  }

  static JsonNode form(Chance chance) {
    return chance.json(
        "{'type':'text'}",
        "{'type':'json_object'}",
        "{'type':'json_schema','json_schema':{'name':'city','strict':true,'schema':{'type':'object',"
            + "'properties':{'city':{'type':'string'},'rooms':{'type':'integer'}},"
            + "'required':['city','rooms'],'additionalProperties':false}}}",
        "{'type':'json_schema','json_schema':{'name':'any','description':'Anything'}}",
        "{'type':'json_schema','json_schema':{'name':'list','schema':{'type':'object','properties':"
            + "{'of':{'type':'array','items':{'enum':['a','b']},'minItems':2}},'required':['of']}}}");
  }
}
