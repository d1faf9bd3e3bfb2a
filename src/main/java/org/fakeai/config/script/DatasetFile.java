package org.fakeai.config.script;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads prompts and responses in JSON Lines: {@code {"prompt": …, "response": …}}, or {@code
 * {"messages": […]}}, of which each answer of the assistant's is the response to the user's message
 * before it.
 */
public final class DatasetFile {

  /** A dataset stays in memory. */
  private static final long LARGEST_BYTES = 100_000_000;

  private static final int MOST_PROBLEMS = 50;
  private static final JsonFactory JSON = new JsonFactory();
  private static final String FORMS =
      "must be a JSON object with texts \"prompt\" and \"response\", or with \"messages\" of which"
          + " one of the assistant's follows one of the user's";

  private final Notes notes;
  private final List<String> responses = new ArrayList<>();
  private final Map<String, List<String>> byPrompt = new HashMap<>();

  private DatasetFile(Notes notes) {
    this.notes = notes;
  }

  /** Reads everything; of many problems the first. */
  public static DatasetReading read(Path file) {
    Notes notes = new Notes(file.toString());
    Optional<String> text = FileText.of(file, LARGEST_BYTES, notes);
    return text.isPresent()
        ? read(text.get(), notes)
        : new DatasetReading(Dataset.NONE, notes.problems());
  }

  /**
   * The same for a text.
   *
   * @param file what problems call it
   */
  public static DatasetReading read(String text, String file) {
    return read(text, new Notes(file));
  }

  private static DatasetReading read(String text, Notes notes) {
    DatasetFile file = new DatasetFile(notes);
    int line = 0;
    for (String json : (Iterable<String>) text.lines()::iterator) {
      line++;
      if (!json.isBlank() && !file.line(json)) {
        notes.add(line, "", FORMS);
        if (notes.problems().size() >= MOST_PROBLEMS) {
          break;
        }
      }
    }
    if (file.responses.isEmpty() && notes.problems().isEmpty()) {
      notes.add(0, "", "has no responses");
    }
    return new DatasetReading(new Dataset(file.responses, file.byPrompt), notes.problems());
  }

  private boolean line(String json) {
    int before = responses.size();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      String prompt = null;
      String response = null;
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
          case "prompt" -> prompt = text(parser);
          case "response", "completion" -> response = text(parser);
          case "messages" -> messages(parser);
          default -> parser.skipChildren();
        }
      }
      if (prompt != null && response != null) {
        keep(prompt, response);
      }
      return responses.size() > before && parser.nextToken() == null;
    } catch (JacksonException broken) {
      return false;
    }
  }

  private void messages(JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return;
    }
    String asked = null;
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      String role = null;
      String content = null;
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
          case "role" -> role = text(parser);
          case "content" -> content = text(parser);
          default -> parser.skipChildren();
        }
      }
      if ("user".equals(role)) {
        asked = content;
      } else if ("assistant".equals(role) && asked != null && content != null) {
        keep(asked, content);
        asked = null;
      }
    }
  }

  private static @Nullable String text(JsonParser parser) {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getString();
    }
    parser.skipChildren();
    return null;
  }

  private void keep(String prompt, String response) {
    responses.add(response);
    byPrompt.computeIfAbsent(prompt, key -> new ArrayList<>(1)).add(response);
  }
}
