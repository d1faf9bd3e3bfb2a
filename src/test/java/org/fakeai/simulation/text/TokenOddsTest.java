package org.fakeai.simulation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.text.TokenOdds.Odds;
import org.fakeai.simulation.text.TokenOdds.Position;
import org.fakeai.simulation.tokens.Token;
import org.fakeai.simulation.tokens.Tokenizer;
import org.junit.jupiter.api.Test;

class TokenOddsTest {

  private static final Token TOKEN = new Token(" tea", -1);

  private final TokenOdds odds = new TokenOdds(new ReplyVocabulary(new Tokenizer()));

  @Test
  void addsTheTokenItselfWhereItIsNoneOfTheLikeliest() {
    boolean added = false;
    for (int i = 0; i < 2000; i++) {
      Position position = odds.at(new Seeds(1), i, TOKEN, 2);

      assertThat(position.top()).contains(position.own()).hasSizeBetween(2, 3);
      assertThat(position.top().stream().map(Odds::text)).doesNotHaveDuplicates();
      assertThat(position.top().stream().map(odd -> -odd.logprob()).toList()).isSorted();
      assertThat(sum(position)).isLessThanOrEqualTo(1.00001);
      added |= position.top().size() == 3 && position.top().getLast().equals(position.own());
    }
    assertThat(added).isTrue();
  }

  @Test
  void isTheLikeliestWithoutDoubt() {
    for (int i = 0; i < 1000; i++) {
      Position position = odds.at(new Seeds(1), i, TOKEN, 20, 0.2);

      assertThat(position.top()).hasSize(20).startsWith(position.own());
    }
  }

  private static double sum(Position position) {
    return position.top().stream().mapToDouble(odd -> Math.exp(odd.logprob())).sum();
  }
}
