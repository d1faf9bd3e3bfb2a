package org.fakeai.config.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

  private static final String OTHER = "sk-other-0123456789abcdef";

  @TempDir Path folder;

  @Test
  void keysOnTheCommandLineAreRequired() {
    var reading =
        new Reading(folder).variable("FAKEAI_REQUIRE_API_KEY", "false").flag("api_keys", key());

    assertThat(reading.config().access().requireApiKey()).isTrue();
    assertThat(reading.effective("require_api_key").source()).isEqualTo("command line (api_keys)");
  }

  @Test
  void unlessTheCommandLineSaysNo() {
    var report =
        new Reading(folder).flag("require_api_key", "false").flag("api_keys", key()).report();

    assertThat(report.config().access().requireApiKey()).isFalse();
    assertThat(report.warnings()).extracting(Problem::key).containsExactly("api_keys");
  }

  @Test
  void anEmptyListOnTheCommandLineRequiresNothing() {
    assertThat(new Reading(folder).flag("api_keys", "[]").config().access().requireApiKey())
        .isFalse();
  }

  @Test
  void filesStandForTheKeysInThem() {
    var lines = "# ours\n\n  " + key() + "  # first\n" + OTHER + "\n" + key() + "\n";
    var reading =
        new Reading(folder)
            .file("work/named", lines)
            .file("work/dot", lines)
            .file("home/tilde", lines)
            .file("absolute", lines);

    for (var path : List.of("named", "./dot", "~/tilde", folder.resolve("absolute").toString())) {
      assertThat(reading.flag("api_keys", path).config().access().apiKeys())
          .as(path)
          .containsExactly(key(), OTHER);
    }
  }

  @Test
  void keysAndFilesMix() {
    var reading = new Reading(folder).file("work/keys", OTHER);

    reading.flag("api_keys", ListText.of(List.of(key(), "./keys")));

    assertThat(reading.config().access().apiKeys()).containsExactly(key(), OTHER);
  }

  @Test
  void anUnreadableFileIsNamed() {
    var missing = folder.resolve("work/./keys");

    var report = new Reading(folder).variable("FAKEAI_API_KEYS", "./keys").report();

    assertThat(report.problems())
        .containsExactly(
            new Problem(
                "api_keys",
                "",
                "environment (FAKEAI_API_KEYS)",
                "cannot read the key file " + missing + ": no such file"));
  }

  @Test
  void anOverriddenFileIsNotOpened() {
    var reading =
        new Reading(folder).flag("api_keys", key()).variable("FAKEAI_API_KEYS", "./missing");

    assertThat(reading.config().access().apiKeys()).containsExactly(key());
  }

  @Test
  void theUsualPlacesAreTriedOnlyWhenKeysAreRequiredAndNoneAreSet() {
    var reading =
        new Reading(folder)
            .file("root/etc/fakeai/keys/api_keys.txt", key())
            .file("root/app/keys/api_keys.txt", OTHER);
    assertThat(reading.config().access().apiKeys()).isEmpty();

    reading.yaml("require_api_key: true\n");
    assertThat(reading.config().access().apiKeys()).containsExactly(key());
    assertThat(reading.effective("api_keys"))
        .isEqualTo(
            new EffectiveSetting(
                "api_keys",
                "1 key",
                folder.resolve("root/etc/fakeai/keys/api_keys.txt").toString(),
                true));

    reading.variable("FAKEAI_API_KEYS", "sk-third-0123456789abcdef");
    assertThat(reading.config().access().apiKeys()).containsExactly("sk-third-0123456789abcdef");
  }

  @Test
  void requiredKeysThatAreNowhereAreAProblemThatSaysWhereItLooked() {
    var report = new Reading(folder).variable("FAKEAI_REQUIRE_API_KEY", "true").report();

    assertThat(report.problems()).singleElement().satisfies(KeysTest::saysWhereItLooked);
  }

  private static void saysWhereItLooked(Problem problem) {
    assertThat(problem.key()).isEqualTo("require_api_key");
    assertThat(problem.text())
        .contains("FAKEAI_API_KEYS", "etc/fakeai/keys/api_keys.txt", "app/keys/api_keys.txt");
  }

  @Test
  void keysMustBeLongEnoughAndPrintable() {
    var report =
        new Reading(folder)
            .yaml(
                "require_api_key: true\napi_keys: [short, 'has a space', 'schlüssel-ä', sk-okay-1]")
            .report();

    assertThat(report.problems())
        .extracting(Problem::advice)
        .containsExactly("3 of 4 keys must have 8 or more printable ASCII characters and no space");
    assertThat(report.warnings())
        .extracting(Problem::advice)
        .containsExactly("1 of 4 keys should have 20 or more characters");
    assertThat(report.config().access().apiKeys()).containsExactly("sk-okay-1");
  }

  @Test
  void hashedKeysAreKeptAsDigestsOnly() {
    var digest = "AB".repeat(32);

    var config =
        new Reading(folder)
            .flag("hash_api_keys", "true")
            .flag("api_keys", "abcdefgh," + digest)
            .config();

    assertThat(config.access().apiKeys())
        .containsExactly(
            "9c56cc51b374c3ba189210d5b6d4bf57790d351c96c47c02190ecf1e430635ab", "ab".repeat(32));
  }

  private static String key() {
    return Reading.KEY;
  }
}
