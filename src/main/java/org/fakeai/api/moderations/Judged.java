package org.fakeai.api.moderations;

import java.util.ArrayList;
import java.util.List;
import org.fakeai.wire.Check;
import org.fakeai.wire.ErrorCode;
import tools.jackson.databind.JsonNode;

/**
 * What gets one result.
 *
 * @param text all text, parts parted by line ends
 * @param hasText there is a text, be it empty
 * @param hasImage there is an image
 */
record Judged(String text, boolean hasText, boolean hasImage) {

  private static final String INPUT = "input";
  private static final String IMAGE = "image_url";
  private static final int MOST_INPUTS = 2048;
  private static final List<String> PARTS = List.of("text", IMAGE);

  /**
   * The things that get a result each.
   *
   * @throws org.fakeai.wire.ApiException naming the first item that cannot be judged
   */
  static List<Judged> of(ModerationInput input) {
    return switch (input) {
      case ModerationInput.Text(var text) -> List.of(new Judged(text, true, false));
      case ModerationInput.Several(var items) -> {
        Check.size(INPUT, items, 1, MOST_INPUTS);
        yield items.getFirst().isObject() ? List.of(together(items)) : texts(items);
      }
    };
  }

  private static List<Judged> texts(List<JsonNode> items) {
    List<Judged> texts = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      if (!items.get(i).isString()) {
        throw wrong("input[" + i + "]", i == 0 ? "a string or an object" : "a string");
      }
      texts.add(new Judged(items.get(i).asString(), true, false));
    }
    return texts;
  }

  private static Judged together(List<JsonNode> parts) {
    StringBuilder text = new StringBuilder();
    boolean hasText = false;
    boolean hasImage = false;
    for (int i = 0; i < parts.size(); i++) {
      JsonNode part = parts.get(i);
      String at = "input[" + i + "]";
      if (!part.isObject()) {
        throw wrong(at, "an object");
      }
      String type = string(part.path("type"), at + ".type");
      Check.oneOf(at + ".type", type, PARTS);
      if (type.equals(IMAGE)) {
        image(part.path(IMAGE), at + "." + IMAGE);
        hasImage = true;
      } else {
        text.append(text.isEmpty() ? "" : "\n").append(string(part.path("text"), at + ".text"));
        hasText = true;
      }
    }
    return new Judged(text.toString(), hasText, hasImage);
  }

  private static void image(JsonNode image, String at) {
    if (image.isMissingNode() || image.isNull()) {
      Check.required(at, null);
    }
    if (!image.isObject()) {
      throw wrong(at, "an object");
    }
    String address = string(image.path("url"), at + ".url");
    if (address.isEmpty()) {
      throw ErrorCode.INVALID_VALUE.at(at + ".url", "'" + at + ".url' must not be empty.");
    }
  }

  private static String string(JsonNode node, String at) {
    if (node.isMissingNode() || node.isNull()) {
      Check.required(at, null);
    }
    if (!node.isString()) {
      throw wrong(at, "a string");
    }
    return node.asString();
  }

  private static RuntimeException wrong(String at, String expected) {
    return ErrorCode.INVALID_TYPE.at(
        at, "Invalid type for '" + at + "': expected " + expected + ".");
  }
}
