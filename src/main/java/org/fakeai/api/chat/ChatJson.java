package org.fakeai.api.chat;

import org.fakeai.simulation.engine.FinishReason;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.wire.Json;
import org.fakeai.wire.UsageJson;

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
      out.append(",\"message\":{\"role\":\"assistant\",\"content\":\"");
      Json.escape(choice.text().text(), out);
      out.append("\",\"refusal\":null,\"annotations\":[]},\"logprobs\":null,\"finish_reason\":\"");
      out.append(name(choice.finish())).append("\"}");
    }
    out.append("],\"usage\":");
    UsageJson.write(plan.usage(), out);
    out.append(",\"service_tier\":\"").append(reply.serviceTier());
    out.append("\",\"system_fingerprint\":\"").append(plan.fingerprint()).append("\"}");
    return out.toString();
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

  /** OpenAI's word. */
  static String name(FinishReason finish) {
    return switch (finish) {
      case STOP -> "stop";
      case LENGTH -> "length";
    };
  }
}
