package org.fakeai.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.FakeAiConfig.Access;
import org.fakeai.config.FakeAiConfig.PageAccess;
import org.fakeai.config.LiveConfig;
import org.fakeai.config.source.ConfigReader;
import org.fakeai.wire.ApiException;
import org.fakeai.wire.CallContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyStepTest {

  private static final String KEY = "sk-test-0123456789abcdef";
  private static final String DIGEST =
      "17a21b975637107b6b13b7d8ab7f02f4ebc39eb1e022a310618066a60f3a4fa6";

  @ParameterizedTest
  @CsvSource({
    "Authorization, Bearer sk-test-0123456789abcdef",
    "Authorization, bearer   sk-test-0123456789abcdef",
    "api-key, sk-test-0123456789abcdef",
    "x-api-key, sk-test-0123456789abcdef"
  })
  void acceptsTheKeyInEveryHeader(String header, String value) {
    assertThatCode(() -> check(PageAccess.KEY, "/v1/models", true, header, value))
        .doesNotThrowAnyException();
  }

  @Test
  void masksAWrongKeyInItsAnswer() {
    var refusal = refusal("Authorization", "Bearer sk-wrong-9876543210fedcba");

    assertThat(refusal.error().status()).isEqualTo(401);
    assertThat(refusal.error().code()).isEqualTo("invalid_api_key");
    assertThat(refusal.message()).isEqualTo("Incorrect API key provided: sk-****dcba.");
    assertThat(refusal.headers()).containsKey("WWW-Authenticate");
  }

  @Test
  void hidesShortKeysWholly() {
    assertThat(ApiKeys.masked("sk-short")).isEqualTo("********");
  }

  @Test
  void refusesACallWithoutKeyWithANullCode() {
    var refusal = refusal("Accept", "*/*");

    assertThat(refusal.error().status()).isEqualTo(401);
    assertThat(refusal.error().code()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/live", "/health/ready"})
  void leavesHealthOpen(String endpoint) {
    assertThatCode(() -> check(PageAccess.KEY, endpoint, false, "Accept", "*/*"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, false, true",
    "LOOPBACK, true, true",
    "LOOPBACK, false, false",
    "KEY, true, false"
  })
  void guardsPagesAsSet(PageAccess access, boolean loopback, boolean open) {
    for (String page : List.of("/metrics", "/metrics/prometheus", "/docs", "/openapi.json")) {
      if (open) {
        assertThatCode(() -> check(access, page, loopback, "Accept", "*/*"))
            .doesNotThrowAnyException();
      } else {
        assertThat(
                catchThrowableOfType(
                    ApiException.class, () -> check(access, page, loopback, "Accept", "*/*")))
            .isNotNull();
      }
    }
  }

  @Test
  void readsDigestsInPlaceOfKeys() {
    var keys = new ApiKeys(access(DIGEST, true));

    assertThat(keys.accepts("hello-fakeai-key")).isTrue();
    assertThat(keys.accepts(DIGEST)).isFalse();
    assertThat(new ApiKeys(access(DIGEST, false)).accepts(DIGEST)).isTrue();
  }

  private static ApiException refusal(String header, String value) {
    return catchThrowableOfType(
        ApiException.class, () -> check(PageAccess.LOOPBACK, "/v1/models", true, header, value));
  }

  private static Access access(String key, boolean hashed) {
    return new Access(true, List.of(key), hashed, PageAccess.KEY, PageAccess.KEY);
  }

  private static void check(
      PageAccess pages, String endpoint, boolean loopback, String header, String value) {
    var defaults = ConfigReader.defaults();
    var config =
        new LiveConfig(
            new FakeAiConfig(
                defaults.server(),
                new Access(true, List.of(KEY), false, pages, pages),
                defaults.http(),
                defaults.latency(),
                defaults.streaming(),
                defaults.replies(),
                defaults.models(),
                defaults.safety(),
                defaults.script(),
                defaults.admin()));
    var step = new KeyStep(config);
    var headers = Map.of(header, value);
    step.check(
        new CallContext(
            "req_1", "GET", endpoint, loopback, 0, headers::get, false, config.current()));
  }
}
