package org.fakeai.api.chat;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.wire.Json;
import tools.jackson.databind.node.ArrayNode;

/**
 * Sources that a searching model's reply cites, one for each of its first sentences. They lie in
 * domains that are reserved for examples (RFC 2606), where nobody will find them.
 */
final class ChatCitations {

  private static final List<String> SITES =
      List.of("https://www.example.com/", "https://www.example.org/", "https://www.example.net/");

  private static final int TITLE_WORDS = 5;

  private ChatCitations() {}

  /** The annotations of each choice, a JSON array each. */
  static List<String> of(GenerationPlan plan) {
    return plan.choices().stream().map(choice -> cite(choice.text().text())).toList();
  }

  private static String cite(String text) {
    ArrayNode annotations = Json.MAPPER.createArrayNode();
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(text);
    int from = sentences.first();
    for (int to = sentences.next();
        to != BreakIterator.DONE && annotations.size() < SITES.size();
        to = sentences.next()) {
      String sentence = text.substring(from, to).strip();
      String slug = slug(sentence);
      if (!slug.isEmpty()) {
        annotations
            .addObject()
            .put("type", "url_citation")
            .putObject("url_citation")
            .put("start_index", from)
            .put("end_index", from + text.substring(from, to).stripTrailing().length())
            .put("url", SITES.get(annotations.size() - 1) + slug)
            .put("title", title(slug));
      }
      from = to;
    }
    return annotations.toString();
  }

  /** The sentence's first words, as an address can have them. */
  private static String slug(String sentence) {
    String[] words = sentence.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", TITLE_WORDS + 2);
    StringBuilder slug = new StringBuilder();
    for (int i = 0, taken = 0; i < words.length && taken < TITLE_WORDS; i++) {
      if (words[i].matches("[a-z0-9]+")) {
        slug.append(slug.isEmpty() ? "" : "-").append(words[i]);
        taken++;
      }
    }
    return slug.toString();
  }

  private static String title(String slug) {
    String words = slug.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
