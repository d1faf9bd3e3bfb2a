package org.fakeai.api.chat;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.fakeai.kernel.Seeds;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.text.ReplyVocabulary;
import org.fakeai.simulation.text.TokenOdds;
import org.fakeai.simulation.tokens.Token;
import org.fakeai.wire.EventText;
import org.fakeai.wire.Json;

/**
 * Writes tokens with their log-probabilities; what replies are made of is kept as it is written.
 */
@Shared
final class OddsText {

  /** Even without chance some tokens are less certain than others. */
  private static final double LEAST_DOUBT = 0.2;

  private final TokenOdds odds;
  private final Map<String, Written> vocabulary;

  @Inject
  OddsText(TokenOdds odds, ReplyVocabulary vocabulary) {
    this.odds = odds;
    this.vocabulary =
        vocabulary.tokens().stream().collect(Collectors.toMap(Token::text, OddsText::written));
  }

  private record Written(String before, String after) {}

  /**
   * Those of one request.
   *
   * @param freedom how much was left to chance: 0 if only the likeliest came
   */
  ChatOdds of(Seeds seeds, int most, double freedom) {
    return new ChatOdds(odds, this, seeds, most, LEAST_DOUBT + (1 - LEAST_DOUBT) * freedom);
  }

  /**
   * Appends the members of an object: the token, its log-probability and its bytes.
   *
   * @param logprob 0 or less
   */
  void write(String token, double logprob, StringBuilder out) {
    Written known = vocabulary.get(token);
    Written written = known == null ? written(token) : known;
    out.append(written.before);
    number(logprob, out);
    out.append(written.after);
  }

  private static Written written(Token token) {
    return written(token.text());
  }

  private static Written written(String token) {
    StringBuilder after = new StringBuilder(",\"bytes\":[");
    byte[] bytes = EventText.utf8(token);
    for (int i = 0; i < bytes.length; i++) {
      after.append(i == 0 ? "" : ",").append(bytes[i] & 0xff);
    }
    return new Written(
        "\"token\":" + Json.quoted(token) + ",\"logprob\":", after.append(']').toString());
  }

  /** With six decimals, which is all there are; much faster than in general. */
  private static void number(double logprob, StringBuilder out) {
    long millionths = Math.round(-logprob * 1e6);
    long decimals = millionths % 1_000_000;
    out.append(millionths == 0 ? "" : "-").append(millionths / 1_000_000).append('.');
    for (long place = 100_000; place > decimals && place > 1; place /= 10) {
      out.append('0');
    }
    out.append(decimals);
  }
}
