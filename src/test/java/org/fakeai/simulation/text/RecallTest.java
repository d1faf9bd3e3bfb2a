package org.fakeai.simulation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecallTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hi, my favorite color is green | What is my favorite color? | Your favorite color is green.",
        "My dog is called Rex, my cat Tom. | Do you remember my dog? | Your dog is Rex.",
        "Hello! I'm Ann Baker from Leeds. | What's my name? | Your name is Ann Baker.",
        "My name is Bob and I like tea. | Tell me my name | Your name is Bob.",
        "My age is 42 and my town is Oslo. | What was my age again? | Your age is 42.",
      })
  void tellsWhatWasSaid(String before, String question, String answer) {
    assertThat(Recall.answer(List.of("My name is Old.", before, "Thanks.", question)))
        .contains(answer);
  }

  @Test
  void prefersWhatWasSaidLast() {
    assertThat(Recall.answer(List.of("My town is Rome.", "My town is Oslo.", "What is my town?")))
        .contains("Your town is Oslo.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "My town is Rome. | What is my name?",
        "My town is Rome. | What is my town known for?",
        "Hello. | Tell me about my options",
      })
  void knowsNothingElse(String before, String question) {
    assertThat(Recall.answer(List.of(before, question))).isEmpty();
    assertThat(Recall.answer(List.of(question))).isEmpty();
  }

  @Test
  void readsLongTextsInPart() {
    assertThatCode(
            () -> Recall.answer(List.of("my a is " + "a b ".repeat(500_000), "What is my a?")))
        .doesNotThrowAnyException();
  }
}
