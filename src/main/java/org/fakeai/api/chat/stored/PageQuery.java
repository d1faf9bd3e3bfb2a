package org.fakeai.api.chat.stored;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.fakeai.wire.Check;
import org.fakeai.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for (OpenAI, API reference, "List Chat Completions").
 *
 * @param after the id of the last item that is known; empty for the beginning
 * @param limit how many items, 1 to 100
 * @param descending the latest first
 */
record PageQuery(String after, int limit, boolean descending) {

  private static final int USUAL = 20;
  private static final int MOST = 100;

  /**
   * What the parameters of an address say; null for those that are not there.
   *
   * @throws org.fakeai.wire.ApiException at the first that is wrong
   */
  static PageQuery of(@Nullable String after, @Nullable String limit, @Nullable String order) {
    Check.oneOf("order", order, List.of("asc", "desc"));
    return new PageQuery(after == null ? "" : after, limit(limit), "desc".equals(order));
  }

  private static int limit(@Nullable String text) {
    if (text == null) {
      return USUAL;
    }
    try {
      int limit = Integer.parseInt(text);
      Check.range("limit", limit, 1, MOST);
      return limit;
    } catch (NumberFormatException noNumber) {
      throw ErrorCode.INVALID_TYPE.at(
          "limit", "Invalid type for 'limit': expected an integer of 1 to 100.");
    }
  }

  /**
   * The list object. An item that is not there (any more) is not waited for: the list then starts
   * at its beginning, so that whoever deletes what a page showed still gets the rest.
   *
   * @param all oldest first
   * @param json an item as the API shows it
   */
  <T> String page(List<T> all, Function<T, String> id, Function<T, String> json) {
    List<T> ordered = new ArrayList<>(all);
    if (descending) {
      Collections.reverse(ordered);
    }
    int from = 0;
    for (int i = 0; i < ordered.size() && from == 0 && !after.isEmpty(); i++) {
      from = id.apply(ordered.get(i)).equals(after) ? i + 1 : 0;
    }
    List<T> shown = ordered.subList(from, Math.min(ordered.size(), from + limit));
    StringBuilder out = new StringBuilder(256).append("{\"object\":\"list\",\"data\":[");
    for (T item : shown) {
      out.append(item == shown.getFirst() ? "" : ",").append(json.apply(item));
    }
    String first = shown.isEmpty() ? "" : id.apply(shown.getFirst());
    String last = shown.isEmpty() ? "" : id.apply(shown.getLast());
    out.append("],\"first_id\":\"").append(first).append("\",\"last_id\":\"").append(last);
    out.append("\",\"has_more\":").append(from + shown.size() < ordered.size());
    return out.append('}').toString();
  }
}
