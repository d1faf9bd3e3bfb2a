package org.fakeai.api.completions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.fakeai.simulation.text.TokenOdds;
import org.fakeai.simulation.tokens.Token;
import org.fakeai.wire.Json;

/**
 * Log-probabilities of one choice in the form of the older API: parallel arrays.
 *
 * @param positions one for each token, those of an echoed prompt first
 * @param offsets where each token begins: characters from the prompt's beginning
 */
record LegacyLogprobs(List<TokenOdds.Position> positions, List<Integer> offsets) {

  LegacyLogprobs {
    positions = List.copyOf(positions);
    offsets = List.copyOf(offsets);
  }

  /**
   * Those of {@code tokens}.
   *
   * @param start where the first token begins
   */
  static LegacyLogprobs of(List<Token> tokens, int start, IntFunction<TokenOdds.Position> odds) {
    List<TokenOdds.Position> positions = new ArrayList<>(tokens.size());
    List<Integer> offsets = new ArrayList<>(tokens.size());
    int at = start;
    for (int i = 0; i < tokens.size(); i++) {
      positions.add(odds.apply(i));
      offsets.add(at);
      String text = tokens.get(i).text();
      at += text.codePointCount(0, text.length());
    }
    return new LegacyLogprobs(positions, offsets);
  }

  /** Appends those of tokens {@code from} to {@code to} as a JSON object. */
  void write(int from, int to, StringBuilder out) {
    out.append("{\"tokens\":[");
    for (int i = from; i < to; i++) {
      out.append(i == from ? "" : ",").append(Json.quoted(positions.get(i).own().text()));
    }
    out.append("],\"token_logprobs\":[");
    for (int i = from; i < to; i++) {
      out.append(i == from ? "" : ",").append(positions.get(i).own().logprob());
    }
    out.append("],\"top_logprobs\":[");
    for (int i = from; i < to; i++) {
      out.append(i == from ? "{" : ",{");
      String comma = "";
      for (TokenOdds.Odds odds : positions.get(i).top()) {
        out.append(comma).append(Json.quoted(odds.text())).append(':').append(odds.logprob());
        comma = ",";
      }
      out.append('}');
    }
    out.append("],\"text_offset\":[");
    for (int i = from; i < to; i++) {
      out.append(i == from ? "" : ",").append(offsets.get(i));
    }
    out.append("]}");
  }
}
