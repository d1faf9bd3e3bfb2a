package org.fakeai.simulation.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactPickerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What's the weather in Paris?                          | city         | Paris",
        "what is the weather like in tokyo today               | location     | tokyo",
        "Weather for New York please                           | city         | New York",
        "Tell me about San Francisco, CA                       | location     | San Francisco, CA",
        "Is it raining in Paris, France?                       | city         | Paris, France",
        "Paris                                                 | city         | Paris",
        "Book a flight from Berlin to Rome                     | origin       | Berlin",
        "Book a flight from Berlin to Rome                     | destination  | Rome",
        "Book a flight to Rome from Berlin                     | from_city    | Berlin",
        "My name is Ann Lee and I am 31 years old              | name         | Ann Lee",
        "My name is Ann Lee and I am 31 years old              | first_name   | Ann",
        "My name is Ann Lee and I am 31 years old              | lastName     | Lee",
        "Write to bob@example.org about it                     | email        | bob@example.org",
        "Write to bob@example.org about it                     | recipientEmail | bob@example.org",
        "Read https://example.org/a?b=c and sum up             | url          | https://example.org/a?b=c",
        "Where is order ORD-12345?                             | order_id     | ORD-12345",
        "Where is order 998877?                                | order_number | 998877",
        "Meet on 2025-07-01 at 10am                            | date         | 2025-07-01",
        "Meet on July 1, 2025 at 10am                          | date         | 2025-07-01",
        "Meet tomorrow at 10:30                                | date         | tomorrow",
        "Meet tomorrow at 6:30pm                               | time         | 18:30",
        "From 2025-07-01 until 2025-07-05                      | end_date     | 2025-07-05",
        "From 2025-07-01 until 2025-07-05                      | start_date   | 2025-07-01",
        "Translate 'good morning' to French                    | text         | good morning",
        "Translate 'good morning' to French                    | target_language | French",
        "Search for the best pizza in Naples                   | query        | the best pizza in Naples",
        "Convert 100 USD to EUR                                | from_currency | USD",
        "What is 12 * (7 + 3)?                                 | expression   | 12 * (7 + 3)",
        "color: dark blue, size: 4                             | color        | dark blue",
        "Send the title \"Q3 report\" to Ann                   | title        | Q3 report",
      })
  void findsTheTextForAName(String said, String name, String expected) {
    FactPicker picker = FactPicker.of(Facts.of(List.of(said)));

    assertThat(picker.text(Wanted.of(name, ""), "", text -> true)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A forecast for 5 days please           | days        | 5",
        "A forecast for 5 days please           | num_days    | 5",
        "Show page 3 with limit 20              | limit       | 20",
        "Show page 3 with limit 20              | page        | 3",
        "I am 31 years old                      | age         | 31",
        "A table for 4 people                   | party_size  | 4",
        "at most $1,250.50 for it               | max_price   | 1250.50",
        "Convert 100 USD to EUR                 | amount      | 100",
        "Set it to 21.5 degrees                 | temperature | 21.5",
        "quantity = 7                           | quantity    | 7",
      })
  void findsTheNumberForAName(String said, String name, BigDecimal expected) {
    FactPicker picker = FactPicker.of(Facts.of(List.of(said)));

    assertThat(picker.number(Wanted.of(name, ""), number -> true)).contains(expected);
  }

  @Test
  void givesOperandsInTheirOrder() {
    FactPicker picker = FactPicker.of(Facts.of(List.of("What is 12 times 7?")));

    assertThat(picker.number(Wanted.of("a", ""), number -> true)).contains(new BigDecimal(12));
    assertThat(picker.number(Wanted.of("b", ""), number -> true)).contains(new BigDecimal(7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hello, how are you?                    | city",
        "What should I do?                      | name",
        "Tell me a joke                         | order_id",
        "Translate it to French                 | city",
        "I need a good plan for it              | url",
      })
  void findsNothingWhereNothingIsSaid(String said, String name) {
    FactPicker picker = FactPicker.of(Facts.of(List.of(said)));

    assertThat(picker.text(Wanted.of(name, ""), "", text -> true)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from 2025-07-01T10:00 on               | date-time | 2025-07-01T10:00:00Z",
        "on 2025-07-01 at 10am                  | date-time | 2025-07-01T10:00:00Z",
        "on 2025-07-01T10:00:00Z                | date      | 2025-07-01",
        "at 6pm                                 | time      | 18:00:00Z",
        "see www.example.org                    | uri       | https://www.example.org",
      })
  void givesFormatsWhatTheyNeed(String said, String format, String expected) {
    FactPicker picker = FactPicker.of(Facts.of(List.of(said)));

    assertThat(picker.text(Wanted.of("value", ""), format, text -> true)).contains(expected);
  }

  @Test
  void prefersTheNewestMessage() {
    Facts facts = Facts.of(List.of("How is it in Oslo?", "And in Rome?"));

    assertThat(FactPicker.of(facts).text(Wanted.of("city", ""), "", text -> true)).contains("Rome");
  }

  @Test
  void givesEachFactOnce() {
    FactPicker picker = FactPicker.of(Facts.of(List.of("Compare Paris and London")));
    Wanted city = Wanted.of("city", "");

    assertThat(List.of(next(picker, city), next(picker, city), next(picker, city)))
        .containsExactly(Optional.of("Paris"), Optional.of("London"), Optional.empty());
  }

  private static Optional<String> next(FactPicker picker, Wanted wanted) {
    return picker.text(wanted, "", text -> true);
  }

  @Test
  void findsTheChoiceThatIsMentioned() {
    FactPicker picker = FactPicker.of(Facts.of(List.of("In Fahrenheit, please", "no, in celsius")));

    assertThat(picker.mentioned(List.of("fahrenheit", "celsius"))).isEqualTo(1);
    assertThat(picker.mentioned(List.of("in", "kelvin"))).isEqualTo(-1);
  }

  @Test
  void saysYesAndNo() {
    FactPicker picker =
        FactPicker.of(Facts.of(List.of("A room with breakfast but no parking. wifi: yes")));

    assertThat(picker.flag(Wanted.of("breakfast", ""))).contains(true);
    assertThat(picker.flag(Wanted.of("parking", ""))).contains(false);
    assertThat(picker.flag(Wanted.of("wifi", ""))).contains(true);
    assertThat(picker.flag(Wanted.of("pool", ""))).isEmpty();
  }

  @Test
  void tellsCitiesFromCountries() {
    Facts facts = Facts.of(List.of("The weather in Munich and the time in France"));

    assertThat(FactPicker.of(facts).text(Wanted.of("country", ""), "", text -> true))
        .contains("France");
    assertThat(FactPicker.of(facts).text(Wanted.of("city", ""), "", text -> true))
        .contains("Munich");
    assertThat(
            FactPicker.of(Facts.of(List.of("Weather in France")))
                .text(Wanted.of("city", ""), "", text -> true))
        .contains("France");
  }

  @Test
  void readsJson() {
    String json = "{\"city\":\"Munich\",\"temp_c\":21.5,\"tags\":[\"a\"],\"rain\":false}";
    FactPicker picker = FactPicker.of(Facts.of(List.of("Weather?", json)));

    assertThat(picker.text(Wanted.of("city", ""), "", text -> true)).contains("Munich");
    assertThat(picker.number(Wanted.of("temp_c", ""), number -> true))
        .contains(new BigDecimal("21.5"));
    assertThat(picker.flag(Wanted.of("rain", ""))).contains(false);
  }

  @Test
  void readsLongAndHostileTextsInPart() {
    Facts facts =
        Facts.of(
            List.of(
                "\"".repeat(200_000),
                "a=".repeat(200_000),
                "Paris, ".repeat(50_000) + "x".repeat(100_000)));

    assertThat(facts.all()).hasSizeLessThanOrEqualTo(Facts.MOST);
    assertThat(facts.question()).hasSizeLessThan(5000);
  }
}
