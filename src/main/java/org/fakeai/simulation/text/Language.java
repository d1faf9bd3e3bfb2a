package org.fakeai.simulation.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words and patterns of generated replies as the file {@code language.txt} lists them.
 *
 * @param words the words of each class
 * @param openers what may stand before a sentence
 * @param sentences patterns, in which a class's name in braces stands for one of its words
 * @param thoughts the same for sentences of somebody who thinks about a question
 */
record Language(
    Map<String, List<String>> words,
    List<String> openers,
    List<String> sentences,
    List<String> thoughts) {

  private static final String OPENERS = "openers";
  private static final String SENTENCES = "sentences";
  private static final String THOUGHTS = "thoughts";

  Language {
    words = Map.copyOf(words);
    openers = List.copyOf(openers);
    sentences = List.copyOf(sentences);
    thoughts = List.copyOf(thoughts);
  }

  /** The language that comes with FakeAI. */
  static Language bundled() {
    try (InputStream file = Language.class.getResourceAsStream("language.txt")) {
      if (file == null) {
        throw new IllegalStateException("language.txt is missing");
      }
      return parse(
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Language parse(List<String> lines) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    List<String> openers = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    List<String> thoughts = new ArrayList<>();
    String section = "";
    for (String line : lines) {
      if (line.startsWith("= ")) {
        section = line.substring(2).strip();
      } else if (!line.isBlank() && !line.startsWith("#")) {
        switch (section) {
          case OPENERS -> openers.add(line.strip());
          case SENTENCES -> sentences.add(line.strip());
          case THOUGHTS -> thoughts.add(line.strip());
          default ->
              words
                  .computeIfAbsent(section, name -> new ArrayList<>())
                  .addAll(List.of(line.strip().split(" +")));
        }
      }
    }
    return new Language(words, openers, sentences, thoughts);
  }
}
