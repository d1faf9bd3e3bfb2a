package org.fakeai.api.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.fakeai.wire.ApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The model's output is 16,384 tokens. */
class ChatTranslatorTest {

  private final ChatParts parts = new ChatParts(Map.of("ttft_ms", "0", "itl_ms", "0"));

  @ParameterizedTest
  @ValueSource(strings = {"'max_tokens': 16384", "'min_tokens': 16384", "'ignore_eos': true"})
  void boundsTheMemoryOfOnePlan(String length) {
    ApiException refusal =
        catchThrowableOfType(ApiException.class, () -> parts.reply(body(128, length)));

    assertThat(refusal.param()).isEqualTo("n");
    assertThat(refusal).hasMessageContaining("at most 1000000 are generated for one request");
  }

  @Test
  void servesManyShortChoices() {
    assertThat(parts.reply(body(128, "'max_tokens': 2")).plan().choices()).hasSize(128);
  }

  private static String body(int choices, String length) {
    return "{'model': 'some', 'messages': [{'role': 'user', 'content': 'Hi'}], 'n': %d, %s}"
        .formatted(choices, length)
        .replace('\'', '"');
  }
}
