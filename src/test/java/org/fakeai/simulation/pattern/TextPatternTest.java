package org.fakeai.simulation.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fakeai.kernel.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextPatternTest {

  private static final int SEEDS = 50;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[a-z]+$",
        "^\\d{3}-\\d{4}$",
        "foo",
        "^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$",
        "^(?!^[-+.]*$)[+-]?0*(?:\\d{0,3}|(?=[\\d.]{1,6}0*$)\\d{0,3}\\.\\d{0,2}0*$)",
        "^(?=.*\\d)(?=.*[a-z])[a-z\\d]{8,}$",
        "^(?!admin)[a-z]{4,6}$",
        "^([01]\\d|2[0-3]):[0-5]\\d$",
        "^(?<year>\\d{4})-\\k<year>$",
        "^(\\w+)\\s\\1$",
        "^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$",
        "^\\p{Lu}\\p{Ll}+$",
        "^\\p{L}{2,5}$",
        "^[\\u4e00-\\u9fa5]{2}$",
        "(?i)^abc$",
        "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==)?$",
        "\\bword\\b",
        "^a*?b+?c??$",
        "^$|^x{2}$",
        "^(a|b)*c$",
        "^((a+)+)+$",
        "^.{5}$",
        "^[\\w.-]+$",
        "^\\x41\\t\\/$",
        "(?<=a)b"
      })
  void writesTextsThatTheJdkMatchesToo(String source) {
    TextPattern pattern = TextPattern.parse(source).orElseThrow();
    Pattern other = Pattern.compile(source);

    for (int seed = 0; seed < SEEDS; seed++) {
      String text = write(pattern, seed, 0, Integer.MAX_VALUE).orElseThrow();
      assertThat(text).hasSizeLessThan(120).matches(one -> other.matcher(one).find(), source);
    }
  }

  private static Optional<String> write(TextPattern pattern, int seed, int fewest, int most) {
    return pattern.write(new Seeds(seed).stream("pattern"), fewest, most);
  }

  @ParameterizedTest
  @CsvSource({
    "^[a-z]+$, 12, 14",
    "^(ab|cde)+$, 10, 11",
    "foo, 20, 25",
    "^x, 30, 30",
    "^[0-9]{2;}-[0-9]{2;}$, 15, 15",
    "^(a{2}|b{3}){2;9}$, 12, 12"
  })
  void keepsToALength(String source, int fewest, int most) {
    TextPattern pattern = TextPattern.parse(source.replace(';', ',')).orElseThrow();

    for (int seed = 0; seed < SEEDS; seed++) {
      assertThat(write(pattern, seed, fewest, most).orElseThrow())
          .hasSizeBetween(fewest, most)
          .matches(pattern::matches);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "[a",
        "a{3,1}",
        "*a",
        "(?<n>a",
        "\\1",
        "[b-a]",
        "\\p{Nonsense}",
        "\\u{zz}",
        "\\y",
        "(?P=a)"
      })
  void refusesWhatItCannotRead(String source) {
    assertThat(TextPattern.parse(source)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"^(?!)$", "a^b", "^(?=b)a$", "$a", "^[^\\s\\S]$"})
  void writesNothingWhereNothingMatches(String source) {
    TextPattern pattern = TextPattern.parse(source).orElseThrow();

    assertThat(write(pattern, 1, 0, 100)).isEmpty();
  }

  @Test
  void readsCodePointsAboveTheFirstPlane() {
    TextPattern pattern = TextPattern.parse("^\\u{1F600}{2}$").orElseThrow();

    assertThat(write(pattern, 1, 0, 10)).contains("😀😀");
  }

  @Test
  void readsPropertiesThatTheJdkDoesNotKnow() {
    TextPattern pattern = TextPattern.parse("^\\p{Extended_Pictographic}{3}$").orElseThrow();

    assertThat(write(pattern, 1, 0, 10).orElseThrow().codePoints())
        .hasSize(3)
        .allMatch(Character::isExtendedPictographic);
  }

  @Test
  void matchesWithinBoundedTime() {
    TextPattern pattern = TextPattern.parse("^(([a-z]+)*[0-9]?)*!$").orElseThrow();

    boolean matches =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> pattern.matches("a".repeat(5000)));

    assertThat(matches).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^((((b?){1000}){1000}){1000}){1000}$",
        "^((((){1000}){1000}){1000}){1000}$",
        "^(a*)*(a*)*(a*)*(a*)*b(?!)$",
        "^((((a|aa)+)+)+)+(?=c)d$",
        "^(.*)\\1\\1\\1x(?<=y)$",
        "^(x+x+)+(?<!x)$",
        "^(?=.{900}$)(\\w+\\s?)*!?$"
      })
  void writesWithinBoundedTimeAndStack(String source) throws Exception {
    TextPattern pattern = TextPattern.parse(source).orElseThrow();
    Thread small = new Thread(null, () -> write(pattern, 1, 0, 20_000), "small stack", 512 * 1024);

    small.start();

    assertThat(small.join(Duration.ofSeconds(20))).isTrue();
  }

  @Test
  void spendsNoMoreThanItIsGiven() {
    TextPattern pattern = TextPattern.parse("^[a-z]{30}$").orElseThrow();
    Effort effort = new Effort(10);

    assertThat(pattern.write(new Seeds(1).stream("pattern"), 0, 100, effort)).isEmpty();
    assertThat(effort.isSpent()).isTrue();
  }

  @Test
  void matchesTheWholeOfATextIfSo() {
    TextPattern whole = TextPattern.parseWhole("a|bc").orElseThrow();

    assertThat(whole.matches("bc")).isTrue();
    assertThat(whole.matches("abc")).isFalse();
  }

  @Test
  void refusesTextsWithoutMeasure() {
    assertThat(write(TextPattern.parse("^(a{1000}){1000}$").orElseThrow(), 1, 0, 1 << 30))
        .isEmpty();
  }

  @Test
  void writesTheSameForTheSameNumbers() {
    TextPattern pattern = TextPattern.parse("^[a-z]{5,9}\\d+$").orElseThrow();

    assertThat(write(pattern, 7, 0, 100)).isEqualTo(write(pattern, 7, 0, 100));
  }
}
