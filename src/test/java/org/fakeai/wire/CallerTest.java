package org.fakeai.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.fakeai.config.LiveConfig;
import org.fakeai.simulation.Settings;
import org.junit.jupiter.api.Test;

class CallerTest {

  @Test
  void isTheHolderOfAKeyWhereverItIsSent() {
    assertThat(caller(Map.of("Authorization", "Bearer sk-1")))
        .isEqualTo(caller(Map.of("api-key", "sk-1")))
        .isEqualTo(caller(Map.of("x-api-key", "sk-1")))
        .isEqualTo(caller(Map.of("Authorization", "bearer  sk-1 ")));
  }

  @Test
  void differsByKeyOrganizationAndProject() {
    Set<Caller> callers =
        Set.of(
            caller(Map.of()),
            caller(Map.of("api-key", "sk-1")),
            caller(Map.of("api-key", "sk-2")),
            caller(Map.of("api-key", "sk-1", "OpenAI-Organization", "a")),
            caller(Map.of("api-key", "sk-1", "OpenAI-Project", "a")),
            caller(Map.of("api-key", "sk-1", "OpenAI-Project", "b")));

    assertThat(callers).hasSize(6);
  }

  @Test
  void keepsNoKey() {
    assertThat(caller(Map.of("api-key", "sk-secret")).toString()).doesNotContain("secret");
  }

  private static Caller caller(Map<String, String> headers) {
    return Caller.of(
        new CallContext(
            "req_1",
            "GET",
            "/",
            true,
            0,
            headers::get,
            false,
            new LiveConfig(Settings.config()).current()));
  }
}
