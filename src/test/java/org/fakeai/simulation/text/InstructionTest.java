package org.fakeai.simulation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstructionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Say exactly: hello|hello",
        "say exactly \"Hello there.\" and stop|Hello there.",
        "Please reply with 'yes'.|yes",
        "Say 'Hello World'|Hello World",
        "Hi. Please say: \"good night\" now|good night",
        "Reply with the word OK.|OK",
        "Respond with just pong|pong",
        "Respond with exactly: 3.14 is pi. Nothing else.|3.14 is pi",
        "Reply with exactly the word \"banana\".|banana",
        "Repeat after me: the cat, the hat.|the cat, the hat.",
        "repeat after me: \"one two\"|one two",
        "What is 2+3?|5",
        "what's 7 - 9|-2",
        "12 * 7 = ?|84",
        "What is 10 divided by 4? Answer with a number.|2.5",
        "1/3|0.3333333",
        "6 ÷ 0|Division by zero is undefined.",
        "add 3 and 4|7",
        "Subtract 3 from 10.|7",
        "multiply 2.5 by 4|10",
        "How much is 3 times 5?|15",
      })
  void hasOneAnswer(String asked, String answer) {
    assertThat(Instruction.answer(asked)).contains(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Hello!",
        "Tell me about the year 2024-25 in sports.",
        "What is 2+3+4?",
        "Reply with a short poem about rivers.",
        "I went out with Tom.",
        "What is version 1.2.3 - 4?",
        "She said exactly.",
        "Why do people say 'hello' on the phone?",
      })
  void hasNoFixedAnswer(String asked) {
    assertThat(Instruction.answer(asked)).isEmpty();
  }
}
