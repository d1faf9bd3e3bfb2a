package org.fakeai.config.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the deployment guide prints is accepted as printed. */
class GuideTest {

  private static final String KEYS =
      """
      sk-prod-a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7r8s9t0u1v2w3x4y5z6
      sk-prod-b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7r8s9t0u1v2w3x4y5z6a7
      """;

  @TempDir Path folder;

  @Test
  void takesTheProductionFileWithKeysFromTheirUsualPlace() {
    var report =
        new Reading(folder)
            .file("root/etc/fakeai/production.yaml", production())
            .file("root/etc/fakeai/keys/api_keys.txt", KEYS)
            .report();

    assertThat(report.problems()).isEmpty();
    assertThat(report.warnings()).isEmpty();
    assertThat(report.config().access().apiKeys()).hasSize(2);
    assertThat(report.config().latency().responseDelay()).isEqualTo(0.1);
    assertThat(report.config().http().corsAllowedOrigins())
        .containsExactly("https://yourdomain.com", "https://app.yourdomain.com");
  }

  @Test
  void takesTheServiceUnitsFlags() {
    var keys = folder.resolve("keys.txt").toString();
    var report =
        new Reading(folder)
            .file("production.yaml", production())
            .file("keys.txt", KEYS)
            .flag("config_file", folder.resolve("production.yaml").toString())
            .flag("api_keys", ListText.of(List.of(keys)))
            .report();

    assertThat(report.problems()).isEmpty();
    assertThat(report.config().server().host()).isEqualTo("0.0.0.0");
    assertThat(report.config().access().apiKeys()).hasSize(2);
  }

  @Test
  void takesTheEnvironmentBlock() {
    var report =
        new Reading(folder)
            .variables(block())
            .variable("FAKEAI_API_KEYS", "sk-prod-key1,sk-prod-key2,sk-prod-key3")
            .variable("FAKEAI_REDIS_URL", "redis://redis:6379/0")
            .variable("FAKEAI_CORS_ALLOWED_ORIGINS", "[\"https://yourdomain.com\"]")
            .report();

    assertThat(report.problems()).isEmpty();
    assertThat(report.warnings()).extracting(Problem::key).containsExactly("api_keys");
    assertThat(report.config().access().apiKeys()).hasSize(3);
    assertThat(report.config().http().corsAllowedOrigins())
        .containsExactly("https://yourdomain.com");
    assertThat(report.config().http().maxRequestSize()).isEqualTo(10_485_760);
  }

  @Test
  void takesTheTuningAndHardeningSettings() {
    var report =
        new Reading(folder)
            .yaml(
                """
                enable_context_validation: false  # If not needed
                generate_actual_images: false
                response_delay: 0.05
                max_variance: 0.1
                ttft_ms: 10.0
                itl_ms: 2.0
                cache_ttl_seconds: 3600
                min_tokens_for_cache: 512
                kv_cache_block_size: 32
                kv_cache_num_workers: 8
                enable_security: true
                hash_api_keys: true
                enable_input_validation: true
                enable_injection_detection: true
                enable_abuse_detection: true
                """)
            .report();

    assertThat(report.problems()).isEmpty();
    assertThat(report.config().latency().ttftMs()).isEqualTo(10);
  }

  @Test
  void takesThePodsMountsAndVariables() {
    var report =
        new Reading(folder)
            .file("root/etc/fakeai/production.yaml", "require_api_key: true\nport: 8000\n")
            .file("root/app/keys/api_keys.txt", "sk-prod-key1\nsk-prod-key2\nsk-prod-key3\n")
            .variable("FAKEAI_PORT", "8000")
            .variable("FAKEAI_REDIS_URL", "redis://fakeai-redis:6379/0")
            .report();

    assertThat(report.problems()).isEmpty();
    assertThat(report.config().access().apiKeys()).hasSize(3);
  }

  /** The printed variables are the printed file's keys but for three. */
  private static Map<String, String> block() {
    var variables = new LinkedHashMap<String, String>();
    production()
        .lines()
        .filter(line -> line.matches("[a-z_]+: \\S.*"))
        .map(line -> line.replaceFirst(" +#.*", "").split(": ", 2))
        .forEach(pair -> variables.put("FAKEAI_" + pair[0].toUpperCase(Locale.ROOT), pair[1]));
    return variables;
  }

  private static String production() {
    try {
      return Files.readString(Path.of("src/test/resources/configuration/production.yaml"));
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }
}
