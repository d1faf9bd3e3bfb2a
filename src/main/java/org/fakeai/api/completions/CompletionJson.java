package org.fakeai.api.completions;

import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.wire.Json;
import org.fakeai.wire.UsageJson;

/** Renders replies as OpenAI's {@code text_completion} object, whole and in chunks. */
final class CompletionJson {

  private CompletionJson() {}

  /** The whole reply. */
  static String whole(CompletionReply reply) {
    GenerationPlan plan = reply.plan();
    StringBuilder out = new StringBuilder(1024).append(head(reply));
    for (int i = 0; i < plan.choices().size(); i++) {
      GenerationPlan.Choice choice = plan.choices().get(i);
      out.append(i == 0 ? "{\"index\":" : ",{\"index\":").append(i).append(",\"text\":\"");
      Json.escape(reply.echoes().get(i), out);
      Json.escape(choice.text().text(), out);
      out.append("\",\"logprobs\":");
      if (reply.logprobs().isEmpty()) {
        out.append("null");
      } else {
        LegacyLogprobs logprobs = reply.logprobs().get(i);
        logprobs.write(0, logprobs.positions().size(), out);
      }
      out.append(",\"finish_reason\":\"").append(choice.finish().word()).append("\"}");
    }
    out.append("],\"usage\":");
    UsageJson.write(plan.usage(), out);
    return out.append('}').toString();
  }

  /** What the whole reply and every chunk begin with, up to and including {@code "choices":[}. */
  static String head(CompletionReply reply) {
    return "{\"id\":\""
        + reply.id()
        + "\",\"object\":\"text_completion\",\"created\":"
        + reply.created()
        + ",\"model\":"
        + Json.quoted(reply.model())
        + ",\"system_fingerprint\":\""
        + reply.plan().fingerprint()
        + "\",\"choices\":[";
  }
}
