package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as files, the same for every runtime; ids and times are masked. {@code -Dapprove=true}
 * rewrites them.
 */
final class Golden {

  private static final Path FOLDER = Path.of("arquillian/golden");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Golden() {}

  static void matchesJson(String name, JsonNode body) {
    matches(name + ".json", masked(JSON.writeValueAsString(body)) + "\n");
  }

  /** Empty lines before the first event are the runtime's own and say nothing. */
  static void matchesStream(String name, String stream) {
    matches(name + ".sse", masked(stream.stripLeading()));
  }

  private static String masked(String text) {
    return text.replaceAll("\\b(chatcmpl|cmpl|modr)-[A-Za-z0-9]+", "$1-ID")
        .replaceAll("(\"created\" ?: ?)[0-9]+", "$1 0")
        .replaceAll("(\"obfuscation\" ?: ?)\"[^\"]*\"", "$1\"…\"");
  }

  private static void matches(String name, String actual) {
    Path file = FOLDER.resolve(name);
    try {
      if (Boolean.getBoolean("approve")) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, actual);
      }
      assertThat(file).as("rewrite with -Dapprove=true").exists();
      assertThat(actual).as(name).isEqualTo(Files.readString(file));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
