package org.fakeai.simulation.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextVectorTest {

  private static final int SIZE = 1536;
  private static final int[] APPROVED = {259986, -569932, -573589, 148636};

  @Test
  void staysAsItIs() {
    assertThat(Arrays.copyOf(vector("The river is high today."), 4))
        .as("vectors that users stored must keep their meaning")
        .containsExactly(APPROVED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " ", "!", "你好，世界", "\ud800", "The river is high today."})
  void hasLengthOne(String text) {
    assertThat(length(vector(text))).isCloseTo(1, within(1e-6));
    assertThat(length(vector(text, 7))).isCloseTo(1, within(1e-6));
    assertThat(vector(text, 1)).containsAnyOf(TextVector.ONE, -TextVector.ONE);
  }

  @Test
  void beginsAShortVectorAsALongOne() {
    int[] whole = vector("The river is high today.");
    int[] beginning = vector("The river is high today.", 256);

    double scale = length(Arrays.copyOf(whole, 256));
    for (int i = 0; i < beginning.length; i++) {
      assertThat(beginning[i] * scale).isCloseTo(whole[i], within(2.0));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The river is high today. | The rivers are high this week. | Tax forms are due in April.",
        "How do I reset my password? | I forgot my password, how can I reset it? | What does a flight to Lima cost?",
        "The cat sleeps on the sofa. | A cat is sleeping on the couch. | Interest rates rose again.",
        "def add(a, b): return a + b | function add(a, b) { return a + b; } | Roses need much sun.",
        "Wie komme ich zum Bahnhof? | Wo ist der Bahnhof, bitte? | Das Konzert war ausverkauft.",
        "今天天气很好 | 今天的天气怎么样 | 我喜欢读历史书"
      })
  void bringsLikeTextsNearer(String text, String alike, String different) {
    double near = cosine(vector(text), vector(alike));
    double far = cosine(vector(text), vector(different));

    assertThat(near).isGreaterThan(far + 0.1);
  }

  @Test
  void keepsUnrelatedTextsApart() {
    assertThat(cosine(vector("Tax forms are due in April."), vector("Roses need much sun.")))
        .isBetween(-0.15, 0.15);
  }

  @Test
  void givesEachModelItsOwnVectors() {
    int[] other = new int[SIZE];
    new TextVector("other", SIZE).write("The river is high today.", other);

    assertThat(cosine(vector("The river is high today."), other)).isBetween(-0.2, 0.2);
  }

  @Test
  void forgetsTheTextBefore() {
    TextVector vectors = new TextVector("m", SIZE);
    int[] first = new int[SIZE];
    int[] again = new int[SIZE];
    vectors.write("The river is high today.", first);
    vectors.write("Tax forms are due in April.", again);
    vectors.write("The river is high today.", again);

    assertThat(again).isEqualTo(first);
  }

  private static int[] vector(String text) {
    return vector(text, SIZE);
  }

  private static int[] vector(String text, int size) {
    int[] vector = new int[size];
    new TextVector("m", SIZE).write(text, vector);
    return vector;
  }

  private static double length(int[] vector) {
    return Math.sqrt(Arrays.stream(vector).mapToDouble(v -> (double) v * v).sum()) / TextVector.ONE;
  }

  private static double cosine(int[] one, int[] other) {
    double product = 0;
    for (int i = 0; i < one.length; i++) {
      product += (double) one[i] * other[i];
    }
    return product / TextVector.ONE / TextVector.ONE;
  }
}
