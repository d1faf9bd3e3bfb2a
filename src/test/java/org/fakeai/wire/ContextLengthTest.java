package org.fakeai.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ContextLengthTest {

  @Test
  void letsThroughWhatJustFits() {
    assertThatCode(() -> ContextLength.checkMessages(4097, 4097, 0, OptionalInt.empty()))
        .doesNotThrowAnyException();
    assertThatCode(() -> ContextLength.checkMessages(4097, 4000, 9, OptionalInt.of(97)))
        .doesNotThrowAnyException();
    assertThatCode(() -> ContextLength.checkPrompt(4097, 4081, 16)).doesNotThrowAnyException();
  }

  @Test
  void saysTheFiguresInOpenAisWords() {
    assertRefused(
        () -> ContextLength.checkMessages(4097, 4294, 0, OptionalInt.empty()),
        "However, your messages resulted in 4294 tokens. Please reduce the length of the messages.");
    assertRefused(
        () -> ContextLength.checkMessages(4097, 4012, 0, OptionalInt.of(256)),
        "However, you requested 4268 tokens (4012 in the messages, 256 in the completion). Please"
            + " reduce the length of the messages or completion.");
    assertRefused(
        () -> ContextLength.checkMessages(4097, 4238, 95, OptionalInt.empty()),
        "However, your messages resulted in 4238 tokens (4143 in the messages, 95 in the"
            + " functions). Please reduce the length of the messages or functions.");
    assertRefused(
        () -> ContextLength.checkMessages(4097, 4000, 95, OptionalInt.of(Integer.MAX_VALUE)),
        "However, you requested 2147487647 tokens (3905 in the messages, 95 in the functions, and"
            + " 2147483647 in the completion). Please reduce the length of the messages,"
            + " functions, or completion.");
  }

  @Test
  void namesThePromptOfATextCompletion() {
    ApiException refusal =
        catchThrowableOfType(ApiException.class, () -> ContextLength.checkPrompt(4097, 4090, 16));

    assertThat(refusal.param()).isEqualTo("prompt");
    assertThat(refusal)
        .hasMessageContaining(
            "you requested 4106 tokens (4090 in your prompt; 16 for the completion)");
  }

  private static void assertRefused(ThrowingCallable check, String problem) {
    ApiException refusal = catchThrowableOfType(ApiException.class, check);

    assertThat(refusal)
        .hasMessage("This model's maximum context length is 4097 tokens. " + problem);
    assertThat(refusal.error().code()).isEqualTo("context_length_exceeded");
    assertThat(refusal.error().status()).isEqualTo(400);
    assertThat(refusal.param()).isEqualTo("messages");
  }
}
