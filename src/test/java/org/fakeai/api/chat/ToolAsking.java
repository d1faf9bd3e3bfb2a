package org.fakeai.api.chat;

/** Requests with tools, in single quotes. */
final class ToolAsking {

  static final String WEATHER =
      "{'type':'function','function':{'name':'get_weather','description':'Get the weather of a city',"
          + "'parameters':{'type':'object','properties':{'city':{'type':'string'}},"
          + "'required':['city'],'additionalProperties':false}}}";
  static final String EMAIL =
      "{'type':'function','function':{'name':'send_email','description':'Send an email',"
          + "'parameters':{'type':'object','properties':{'to':{'type':'string','format':'email'}},"
          + "'required':['to']}}}";
  static final String CODE = "{'type':'custom','custom':{'name':'run_code','description':'Run'}}";
  static final String TOOLS = "'tools':[" + WEATHER + "," + EMAIL + "," + CODE + "]";
  static final String FUNCTIONS =
      "'functions':[{'name':'get_weather','parameters':{'type':'object','properties':{"
          + "'city':{'type':'string'}},'required':['city']}}]";

  private ToolAsking() {}

  /** Of gpt-4o. */
  static String ask(String question) {
    return "'model':'gpt-4o','messages':[{'role':'user','content':'" + question + "'}]";
  }

  /** A conversation in which a tool returned something. */
  static String returned(String result) {
    return "'model':'gpt-4o','messages':[{'role':'user','content':'Weather in Paris?'},"
        + "{'role':'assistant','content':null,'tool_calls':[{'id':'call_1','type':'function',"
        + "'function':{'name':'get_weather','arguments':'{}'}}]},"
        + "{'role':'tool','tool_call_id':'call_1','content':'"
        + result
        + "'}]";
  }

  /** A custom tool with a grammar. */
  static String custom(String name, String syntax, String definition) {
    return "{'type':'custom','custom':{'name':'%s','format':{'type':'grammar','grammar':{'syntax':'%s','definition':'%s'}}}}"
        .formatted(name, syntax, definition);
  }
}
