package org.fakeai.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class JsonFailuresTest {

  record Order(List<Item> items) {}

  record Item(Integer count) {}

  @Test
  void namesTheFieldByItsPath() {
    var failure = explain("{\"items\":[{\"count\":1},{\"count\":\"many\"}]}");

    assertThat(failure.param()).isEqualTo("items[1].count");
    assertThat(failure.error()).isEqualTo(ErrorCode.INVALID_TYPE);
    assertThat(failure.message())
        .isEqualTo("Invalid type for 'items[1].count': expected an integer.");
  }

  @Test
  void saysWhereTextIsNoJson() {
    var failure = explain("{\"items\":[");

    assertThat(failure.error().status()).isEqualTo(400);
    assertThat(failure.message()).contains("JSON body", "line 1");
  }

  private static ApiException explain(String body) {
    return JsonFailures.explain(
        catchThrowableOfType(
            JacksonException.class, () -> Json.MAPPER.readValue(body, Order.class)));
  }
}
