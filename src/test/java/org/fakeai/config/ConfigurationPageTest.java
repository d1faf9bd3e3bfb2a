package org.fakeai.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {

  private static final Path PAGE = Path.of("docs/configuration.md");
  private static final Path INTRODUCTION =
      Path.of("src/test/resources/configuration/introduction.md");

  /** With {@code -Dapprove=true} the page is written instead. */
  @Test
  void thePageListsEverySettingAsDeclared() throws IOException {
    var page = ConfigurationPage.of(Files.readString(INTRODUCTION));

    if (Boolean.getBoolean("approve")) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE).hasContent(page);
  }
}
