package org.fakeai.api.chat;

import java.util.List;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.simulation.engine.Segment;
import org.fakeai.simulation.tokens.Token;
import org.fakeai.wire.Json;
import org.fakeai.wire.UsageJson;
import org.jspecify.annotations.Nullable;

/**
 * Renders replies as OpenAI's {@code chat.completion} and {@code chat.completion.chunk} objects.
 * Written as text, not through records: a chunk is made for every token.
 */
final class ChatJson {

  private ChatJson() {}

  /** The whole reply. */
  static String whole(ChatReply reply) {
    GenerationPlan plan = reply.plan();
    StringBuilder out = new StringBuilder(1024);
    out.append("{\"id\":\"").append(reply.id());
    out.append("\",\"object\":\"chat.completion\",\"created\":").append(reply.created());
    out.append(",\"model\":").append(Json.quoted(reply.model())).append(",\"choices\":[");
    for (int i = 0; i < plan.choices().size(); i++) {
      GenerationPlan.Choice choice = plan.choices().get(i);
      out.append(i == 0 ? "{\"index\":" : ",{\"index\":").append(i);
      out.append(",\"message\":");
      message(choice.segments(), reply.callIds(i), reply.show().reasoning(), out);
      out.append(",\"logprobs\":");
      odds(i, choice, reply.show().odds(), out);
      out.append(",\"finish_reason\":\"");
      out.append(choice.finish().word()).append("\"}");
    }
    out.append("],\"usage\":");
    UsageJson.write(plan.usage(), out);
    out.append(",\"service_tier\":\"").append(reply.serviceTier());
    out.append("\",\"system_fingerprint\":\"").append(plan.fingerprint()).append("\"}");
    return out.toString();
  }

  private static void odds(
      int index, GenerationPlan.Choice choice, @Nullable ChatOdds odds, StringBuilder out) {
    for (Segment segment : choice.segments()) {
      OddsPlace place =
          switch (segment) {
            case Segment.Content said -> OddsPlace.CONTENT;
            case Segment.Refusal said -> OddsPlace.REFUSAL;
            case Segment.Reasoning thought -> OddsPlace.NOWHERE;
            case Segment.Call called -> OddsPlace.NOWHERE;
          };
      List<Token> tokens = segment.text().tokens();
      if (odds != null && place != OddsPlace.NOWHERE && !tokens.isEmpty()) {
        out.append(place.before());
        for (int i = 0; i < tokens.size(); i++) {
          out.append(i == 0 ? "" : ",");
          odds.write(index, i, tokens.get(i), out);
        }
        out.append(place.after());
        return;
      }
    }
    out.append("null");
  }

  private static void message(
      List<Segment> segments, List<String> callIds, String reasoningField, StringBuilder out) {
    StringBuilder content = new StringBuilder(0);
    StringBuilder refusal = new StringBuilder(0);
    StringBuilder reasoning = new StringBuilder(0);
    StringBuilder calls = new StringBuilder(0);
    StringBuilder deprecated = new StringBuilder(0);
    int call = 0;
    for (Segment segment : segments) {
      String text = segment.text().text();
      switch (segment) {
        case Segment.Content said -> quote(text, content);
        case Segment.Refusal said -> quote(text, refusal);
        case Segment.Reasoning thought -> {
          if (thought.visible()) {
            quote(text, reasoning);
          }
        }
        case Segment.Call called -> {
          if (called.kind() == Segment.Call.Kind.DEPRECATED) {
            function(called.name(), text, deprecated);
          } else {
            calls
                .append(calls.isEmpty() ? "{\"id\":\"" : ",{\"id\":\"")
                .append(callIds.get(call++));
            call(called, text, calls);
          }
        }
      }
    }
    out.append("{\"role\":\"assistant\",\"content\":").append(content.isEmpty() ? "null" : content);
    out.append(",\"refusal\":").append(refusal.isEmpty() ? "null" : refusal);
    if (!reasoning.isEmpty()) {
      out.append(",\"").append(reasoningField).append("\":").append(reasoning);
    }
    if (!calls.isEmpty()) {
      out.append(",\"tool_calls\":[").append(calls).append(']');
    }
    if (!deprecated.isEmpty()) {
      out.append(",\"function_call\":").append(deprecated);
    }
    out.append(",\"annotations\":[]}");
  }

  private static void call(Segment.Call called, String text, StringBuilder out) {
    if (called.kind() == Segment.Call.Kind.CUSTOM) {
      out.append("\",\"type\":\"custom\",\"custom\":{\"name\":");
      out.append(Json.quoted(called.name())).append(",\"input\":");
      quote(text, out);
      out.append("}}");
    } else {
      out.append("\",\"type\":\"function\",\"function\":");
      function(called.name(), text, out);
      out.append('}');
    }
  }

  private static void function(String name, String arguments, StringBuilder out) {
    out.append("{\"name\":").append(Json.quoted(name)).append(",\"arguments\":");
    quote(arguments, out);
    out.append('}');
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    Json.escape(text, out);
    out.append('"');
  }

  /** What every chunk of a stream begins with, up to and including {@code "choices":[}. */
  static String chunkHead(ChatReply reply) {
    return "{\"id\":\""
        + reply.id()
        + "\",\"object\":\"chat.completion.chunk\",\"created\":"
        + reply.created()
        + ",\"model\":"
        + Json.quoted(reply.model())
        + ",\"service_tier\":\""
        + reply.serviceTier()
        + "\",\"system_fingerprint\":\""
        + reply.plan().fingerprint()
        + "\",\"choices\":[";
  }
}
