package org.fakeai.it;

import java.util.List;
import java.util.Map;

/** Fields that make a request wrong, whatever else it says; a null removes what there is. */
final class Faults {

  /** Bodies that are no request of any operation. */
  static final List<String> BROKEN =
      List.of("", "{", "[]", "null", "5", "\"text\"", "{\"model\": }", "{} {", "[[[[", "\u0000");

  private static final List<String> GENERATION =
      List.of(
          "{'model':null}",
          "{'model':''}",
          "{'model':5}",
          "{'temperature':2.1}",
          "{'temperature':'hot'}",
          "{'top_p':-0.1}",
          "{'n':0}",
          "{'n':129}",
          "{'n':1.5}",
          "{'max_tokens':-1}",
          "{'presence_penalty':-2.5}",
          "{'frequency_penalty':[]}",
          "{'seed':1e30}",
          "{'stop':['a','b','c','d','e']}",
          "{'stop':['']}",
          "{'stream':'yes'}",
          "{'stream':false,'stream_options':{'include_usage':true}}",
          "{'logit_bias':{'token':1}}",
          "{'logit_bias':{'5':101}}");

  private static final List<String> CHAT =
      List.of(
          "{'messages':null}",
          "{'messages':[]}",
          "{'messages':'Hi'}",
          "{'messages':[null]}",
          "{'messages':[{'role':'user'}]}",
          "{'messages':[{'content':'Hi'}]}",
          "{'messages':[{'role':'robot','content':'Hi'}]}",
          "{'messages':[{'role':'user','content':7}]}",
          "{'messages':[{'role':'user','content':[{'type':'smell'}]}]}",
          "{'messages':[{'role':'user','content':[{'type':'image_url','image_url':{'url':'data:image/png;base64,?'}}]}]}",
          "{'messages':[{'role':'tool','tool_call_id':'a','content':'x'}]}",
          "{'messages':[{'role':'assistant','tool_calls':[{'id':'a'}]}]}",
          "{'messages':[{'role':'assistant','tool_calls':[{'id':'a'}]},{'role':'tool','tool_call_id':'b','content':'x'}]}",
          "{'top_logprobs':21,'logprobs':true}",
          "{'top_logprobs':2,'logprobs':false}",
          "{'tools':[5]}",
          "{'tools':[{}]}",
          "{'tools':[{'type':'function','function':{'name':'get weather'}}]}",
          "{'tools':[{'type':'function','function':{'name':'f','parameters':{'type':'array'}}}]}",
          "{'tools':[{'type':'function','function':{'name':'f','strict':true,'parameters':{'type':'object'}}}]}",
          "{'tools':[{'type':'custom','custom':{'name':'c','format':{'type':'grammar','grammar':{'syntax':'regex','definition':'('}}}}]}",
          "{'tools':[{'type':'custom','custom':{'name':'c'}},{'type':'custom','custom':{'name':'c'}}]}",
          "{'tools':null,'tool_choice':'required'}",
          "{'tools':null,'parallel_tool_calls':true}",
          "{'tools':[{'type':'custom','custom':{'name':'c'}}],'tool_choice':'any'}",
          "{'tools':[{'type':'custom','custom':{'name':'c'}}],'tool_choice':{'type':'custom','custom':{'name':'d'}}}",
          "{'functions':[]}",
          "{'functions':null,'function_call':'auto'}",
          "{'response_format':{'type':'xml'}}",
          "{'response_format':{'type':'json_schema'}}",
          "{'response_format':{'type':'json_schema','json_schema':{'name':'f','schema':false}}}",
          "{'response_format':{'type':'json_schema','json_schema':{'name':'f','strict':true,'schema':{'type':'object','properties':{'a':{}}}}}}",
          "{'response_format':{'type':'json_object'},'messages':[{'role':'user','content':'Hi'}]}",
          "{'reasoning_effort':'extreme'}",
          "{'verbosity':'loud'}",
          "{'service_tier':'gold'}",
          "{'modalities':['smell']}",
          "{'model':'gpt-4o','modalities':['audio'],'audio':{'voice':'alloy','format':'wav'}}",
          "{'prediction':{'type':'content','content':'x'},'logprobs':true}",
          "{'metadata':{'a':5}}",
          "{'max_completion_tokens':0}");

  private static final Map<String, List<String>> OF_PATH =
      Map.of(
          "/v1/completions",
          List.of(
              "{'prompt':null}",
              "{'prompt':[]}",
              "{'prompt':[[]]}",
              "{'prompt':[1,'a']}",
              "{'prompt':[99999999]}",
              "{'logprobs':6}",
              "{'best_of':21}",
              "{'n':3,'best_of':2}",
              "{'stream':true,'n':1,'best_of':2}"),
          "/v1/embeddings",
          List.of(
              "{'model':null}",
              "{'input':null}",
              "{'input':''}",
              "{'input':[]}",
              "{'input':['a','']}",
              "{'input':[[1,'b']]}",
              "{'input':[-1]}",
              "{'dimensions':0}",
              "{'dimensions':99999}",
              "{'encoding_format':'hex'}"),
          "/v1/moderations",
          List.of(
              "{'input':null}",
              "{'input':[]}",
              "{'input':5}",
              "{'input':['a',5]}",
              "{'input':[{'type':'smell'}]}",
              "{'model':7}",
              "{'model':'text-moderation-latest','input':[{'type':'image_url','image_url':{'url':'https://example.com/a.png'}}]}"),
          "/v1/tokenize",
          List.of(
              "{'model':null}",
              "{'prompt':null,'messages':null}",
              "{'prompt':5}",
              "{'prompt':'a','messages':[]}"),
          "/v1/detokenize",
          List.of(
              "{'model':null}",
              "{'tokens':null}",
              "{'tokens':[-1]}",
              "{'tokens':['a']}",
              "{'tokens':[null]}"));

  private Faults() {}

  /** One of those of an operation, as text of JSON with single quotes. */
  static String of(String path, Chance chance) {
    if (path.equals(Chats.PATH)) {
      return chance.one(chance.happens(70) ? CHAT : GENERATION);
    }
    boolean generates = path.equals("/v1/completions") && chance.happens(50);
    return chance.one(generates ? GENERATION : OF_PATH.get(path));
  }
}
