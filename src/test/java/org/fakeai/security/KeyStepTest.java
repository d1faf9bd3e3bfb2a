package org.fakeai.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
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

  @ParameterizedTest
  @CsvSource({
    "'', false, true, '', 200",
    "'', false, false, '', 403",
    "'', true, true, '', 403",
    "'', true, true, Bearer sk-test-0123456789abcdef, 403",
    "admin-0123456789abcdefgh, true, true, '', 401",
    "admin-0123456789abcdefgh, true, true, Bearer sk-test-0123456789abcdef, 401",
    "admin-0123456789abcdefgh, true, false, Bearer admin-0123456789abcdefgh, 200",
    "admin-0123456789abcdefgh, false, true, '', 401"
  })
  void guardsAdministration(
      String adminKey, boolean required, boolean loopback, String authorization, int status) {
    assertThat(administrate(adminKey, required, loopback, Map.of("Authorization", authorization)))
        .isEqualTo(status);
  }

  @Test
  void letsNoPageOfABrowserAdministrate() {
    assertThat(administrate("", false, true, Map.of("Origin", "https://evil.example")))
        .isEqualTo(403);
  }

  @Test
  void theAdminKeyOpensNothingElse() {
    assertThat(refusal("Authorization", "Bearer admin-0123456789abcdefgh").error().status())
        .isEqualTo(401);
  }

  private static int administrate(
      String adminKey, boolean required, boolean loopback, Map<String, String> headers) {
    var settings =
        Map.of(
            "admin_api_keys",
            adminKey,
            "api_keys",
            KEY,
            "require_api_key",
            String.valueOf(required));
    var config =
        new LiveConfig(ConfigReader.forLauncher(settings, Map.of(), Path.of("target")).config());
    var call =
        new CallContext(
            "req_1", "GET", "/admin/requests", loopback, 0, headers::get, false, config.current());
    try {
      new KeyStep(config).check(call);
      return 200;
    } catch (ApiException refused) {
      return refused.status();
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
                defaults.audio(),
                defaults.script(),
                defaults.admin()));
    var step = new KeyStep(config);
    var headers = Map.of(header, value);
    step.check(
        new CallContext(
            "req_1", "GET", endpoint, loopback, 0, headers::get, false, config.current()));
  }
}
