package org.fakeai.simulation.engine;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.fakeai.catalog.Encoding;
import org.fakeai.simulation.engine.PromptMessage.Role;
import org.fakeai.simulation.tokens.Tokenizer;

/**
 * Counts a conversation as OpenAI documents it ("How to count tokens with tiktoken", OpenAI
 * Cookbook): three tokens around each message, its role, its text, its name and one more if it has
 * a name, and three that open the reply.
 */
final class PromptTokens {

  private static final int PER_MESSAGE = 3;
  private static final int PER_NAME = 1;
  private static final int REPLY_OPENING = 3;

  private final Tokenizer tokenizer;
  private final boolean strict;
  private final Map<Encoding, Map<Role, Integer>> roles = new EnumMap<>(Encoding.class);

  PromptTokens(Tokenizer tokenizer, boolean strict) {
    this.tokenizer = tokenizer;
    this.strict = strict;
    for (Encoding encoding : Encoding.values()) {
      Map<Role, Integer> counts = new EnumMap<>(Role.class);
      for (Role role : Role.values()) {
        counts.put(role, tokenizer.countTokens(encoding, role.name().toLowerCase(Locale.ROOT)));
      }
      roles.put(encoding, counts);
    }
  }

  int count(GenerationRequest request) {
    Encoding encoding = request.model().encoding();
    Map<Role, Integer> roleTokens = roles.getOrDefault(encoding, Map.of());
    int count = REPLY_OPENING + request.promptExtraTokens();
    for (PromptMessage message : request.prompt()) {
      count += PER_MESSAGE + roleTokens.getOrDefault(message.role(), 1);
      count += tokenizer.countPromptTokens(encoding, message.text(), strict);
      if (!message.name().isEmpty()) {
        count += PER_NAME + tokenizer.countTokens(encoding, message.name());
      }
    }
    return count;
  }
}
