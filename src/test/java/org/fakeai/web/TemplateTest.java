package org.fakeai.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateTest {

  @Test
  void namesAnEndpointByItsPlainTemplate() {
    assertThat(Template.of("/v1/models", "{id: .+}").label()).isEqualTo("/v1/models/{id}");
    assertThat(Template.of("/", "").label()).isEqualTo("/");
    assertThat(Template.of("health", "/live").label()).isEqualTo("/health/live");
  }

  @Test
  void matchesSlashesOnlyWhereTheTemplateAllowsThem() {
    var open = Template.of("/v1/models", "{id: .+}");
    var narrow = Template.of("/v1/files/{id}", "content");

    assertThat(open.matches("/v1/models/openai/gpt-oss-120b")).isTrue();
    assertThat(open.matches("/v1/models")).isFalse();
    assertThat(narrow.matches("/v1/files/file-1/content")).isTrue();
    assertThat(narrow.matches("/v1/files/a/b/content")).isFalse();
  }

  @Test
  void knowsPathsWithoutVariables() {
    assertThat(Template.of("/v1/chat/completions", "").literal()).isTrue();
    assertThat(Template.of("/v1/models", "{id}").literal()).isFalse();
  }
}
