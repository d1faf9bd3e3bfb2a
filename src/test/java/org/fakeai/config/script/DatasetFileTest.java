package org.fakeai.config.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatasetFileTest {

  @Test
  void readsBothForms() {
    var dataset =
        DatasetFile.read(
                """
                {"prompt": "a", "response": "1", "other": {"x": [1]}}

                {"prompt": "a", "completion": "2"}
                {"messages": [{"role": "system", "content": "s"}, {"role": "user", "content": "b"},
                """
                        .stripTrailing()
                    + " {\"role\": \"assistant\", \"content\": \"3\"},"
                    + " {\"role\": \"user\", \"content\": \"c\"},"
                    + " {\"role\": \"assistant\", \"content\": \"4 \\ud83d\\ude00\"}]}\n",
                "d.jsonl")
            .dataset();

    assertThat(dataset.responses()).containsExactly("1", "2", "3", "4 \ud83d\ude00");
    assertThat(dataset.candidates("a")).containsExactly("1", "2");
    assertThat(dataset.candidates("c")).containsExactly("4 \ud83d\ude00");
    assertThat(dataset.candidates("unknown")).hasSize(4);
  }

  @Test
  void namesEveryLineThatIsNeither() {
    var problems =
        DatasetFile.read(
                """
                {"prompt": "a", "response": "1"}
                {"prompt": "a"}
                nonsense
                {"prompt": "a", "response": 5}
                {"prompt": "a", "response": "1"} {}
                {"messages": [{"role": "user", "content": "b"}]}
                """,
                "d.jsonl")
            .problems();

    assertThat(problems).extracting(ScriptProblem::line).containsExactly(2, 3, 4, 5, 6);
    assertThat(problems.getFirst().text())
        .contains("\"prompt\" and \"response\"", "d.jsonl line 2");
  }

  @Test
  void anEmptyOneIsAProblem() {
    assertThat(DatasetFile.read("\n", "d.jsonl").problems())
        .extracting(ScriptProblem::text)
        .containsExactly("has no responses [d.jsonl]");
  }

  @Test
  void stopsAfterSomeDozens() {
    assertThat(DatasetFile.read("x\n".repeat(1_000), "d.jsonl").problems()).hasSize(50);
  }
}
