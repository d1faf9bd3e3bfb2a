package org.fakeai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsolePagesTest {

  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

  private final ConsolePages pages = new ConsolePages();

  @ParameterizedTest
  @CsvSource({
    "index.html, text/html; charset=utf-8",
    "console.js, text/javascript; charset=utf-8",
    "swagger-ui-bundle.js, text/javascript; charset=utf-8",
    "swagger-ui.css, text/css; charset=utf-8",
    "favicon-32x32.png, image/png"
  })
  void hasEveryFileWithItsType(String name, String type) {
    assertThat(pages.page(name)).map(ClassPathPage::type).contains(type);
  }

  @Test
  void linksOnlyToItself() {
    String index = pages.page("index.html").orElseThrow().text();

    List<String> links = LINK.matcher(index).results().map(link -> link.group(1)).toList();

    assertThat(links)
        .isNotEmpty()
        .allSatisfy(
            link ->
                assertThat(
                        link.equals("openapi.json")
                            || pages.page(link.replaceFirst("^docs/", "")).isPresent())
                    .as(link)
                    .isTrue());
    assertThat(index).contains("<title>FakeAI</title>");
  }

  @Test
  void linksFromOneDeeperIfItsAddressEndsWithASlash() {
    String index = pages.indexOfFolder().orElseThrow().text();

    assertThat(LINK.matcher(index).results().map(link -> link.group(1)))
        .contains("swagger-ui.css", "console.js", "../openapi.json")
        .noneMatch(link -> link.startsWith("docs/"));
    assertThat(index).contains("data-document=\"../openapi.json\"");
  }

  @Test
  void hasNothingElse() {
    assertThat(pages.page("../web.xml")).isEmpty();
    assertThat(pages.page("swagger-initializer.js")).isEmpty();
  }
}
