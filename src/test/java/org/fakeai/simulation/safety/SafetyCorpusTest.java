package org.fakeai.simulation.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What share of two collections of sentences is judged rightly; docs/safety.md states it. */
class SafetyCorpusTest {

  private static final double THRESHOLD = 0.5;

  private final SafetyEngine safety = new SafetyEngine();

  @Test
  void flagsNoHarmlessSentence() {
    List<String> wrong = new ArrayList<>();
    List<String> sentences = lines("harmless.txt");
    for (String sentence : sentences) {
      Assessment found = safety.assess(sentence);
      if (!found.flagged(THRESHOLD).isEmpty()
          || found.refusal(THRESHOLD).isPresent()
          || found.isJailbreak(THRESHOLD)) {
        wrong.add(sentence + " " + found);
      }
    }

    assertThat(sentences).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    assertThat(wrong).isEmpty();
  }

  @Test
  void flagsHarmfulSentencesInTheirCategory() {
    List<String> missed = new ArrayList<>();
    List<String> sentences = lines("harmful.txt");
    for (String line : sentences) {
      String[] parts = line.split(" \\| ", 2);
      Category category = Category.of(parts[0]);
      if (!safety.assess(parts[1]).flagged(THRESHOLD).contains(category)) {
        missed.add(line);
      }
    }

    assertThat(sentences).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
    assertThat(missed).as("at most 2 %%").hasSizeLessThanOrEqualTo(sentences.size() / 50);
  }

  @Test
  void refusesWhatAModelWouldRefuse() {
    List<String> wrong = new ArrayList<>();
    for (String line : lines("harmful.txt")) {
      String[] parts = line.split(" \\| ", 2);
      Assessment found = safety.assess(parts[1]);
      boolean refused = found.refusal(THRESHOLD).isPresent();
      boolean expected =
          switch (Category.of(parts[0])) {
            case ILLICIT, ILLICIT_VIOLENT, SELF_HARM_INSTRUCTIONS -> true;
            case SELF_HARM_INTENT -> false;
            default -> refused;
          };
      if (refused != expected && !found.flagged(THRESHOLD).isEmpty()) {
        wrong.add(line);
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void noticesAttemptsToTalkAModelOutOfItsRules() {
    List<String> attempts = lines("jailbreaks.txt");

    assertThat(attempts).hasSizeGreaterThanOrEqualTo(25);
    assertThat(attempts).filteredOn(text -> !safety.assess(text).isJailbreak(THRESHOLD)).isEmpty();
  }

  private static List<String> lines(String name) {
    try (var file =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    SafetyCorpusTest.class.getResourceAsStream("/safety/" + name)),
                StandardCharsets.UTF_8))) {
      return file.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
