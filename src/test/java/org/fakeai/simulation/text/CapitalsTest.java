package org.fakeai.simulation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapitalsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What is the capital of Germany? | The capital of Germany is Berlin.",
        "what's the capital city of the netherlands | The capital of the Netherlands is Amsterdam.",
        "Answer in a word. Tell me the capital of UK. | The capital of the United Kingdom is London.",
        "What is the capital of the US? | The capital of the United States is Washington, D.C.",
        "\"Which city is the capital of Bosnia and Herzegovina?\" | The capital of Bosnia and"
            + " Herzegovina is Sarajevo.",
        "What is the capital of Peru? And how much is 2 + 2? | The capital of Peru is Lima. The"
            + " result is 4.",
      })
  void areKnown(String question, String answer) {
    assertThat(Instruction.answer(question)).contains(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is the capital of Atlantis?",
        "Write an essay about the capital of France.",
        "What is the capital of the company?",
        "What is the capital of France like in spring?",
        "What is the capital of ",
      })
  void areNotWhatIsAskedFor(String question) {
    assertThat(Instruction.answer(question)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What is the capital of Norway? | city: Oslo",
        "What is the capital of Norway? | capital: Oslo",
        "What is 2 + 3? | answer: 5",
      })
  void areStatedForValues(String question, String line) {
    assertThat(Instruction.stated(question).lines()).contains(line);
  }
}
