package org.fakeai.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.fakeai.kernel.Shared;

/** The console's files: Swagger UI's own, and the two that start it. Read at first use. */
@Shared
public final class ConsolePages {

  private static final String JAR = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
  private static final String JAVASCRIPT = "text/javascript; charset=utf-8";
  private static final String CSS = "text/css; charset=utf-8";

  private final Map<String, String> types = new HashMap<>();
  private final Map<String, String> paths = new HashMap<>();
  private final Map<String, ClassPathPage> pages = new ConcurrentHashMap<>();

  ConsolePages() {
    String library = "/META-INF/resources/webjars/swagger-ui/" + version() + "/";
    add(library, "swagger-ui.css", CSS);
    add(library, "swagger-ui-bundle.js", JAVASCRIPT);
    add(library, "favicon-16x16.png", "image/png");
    add(library, "favicon-32x32.png", "image/png");
    add("/org/fakeai/web/console/", "console.js", JAVASCRIPT);
    add("/org/fakeai/web/console/", "index.html", "text/html; charset=utf-8");
  }

  private void add(String folder, String name, String type) {
    paths.put(name, folder + name);
    types.put(name, type);
  }

  /** A file of the console. */
  Optional<ClassPathPage> page(String name) {
    String type = types.get(name);
    if (type == null) {
      return Optional.empty();
    }
    return Optional.of(
        pages.computeIfAbsent(name, n -> ClassPathPage.read(paths.getOrDefault(n, n), type)));
  }

  /** The index for an address that ends with a slash, where relative links start one deeper. */
  Optional<ClassPathPage> indexOfFolder() {
    return page("index.html").map(ConsolePages::oneDeeper);
  }

  private static ClassPathPage oneDeeper(ClassPathPage index) {
    String text =
        index.text().replace("\"docs/", "\"").replace("\"openapi.json\"", "\"../openapi.json\"");
    return new ClassPathPage(text, index.type(), index.tag() + "f");
  }

  private static String version() {
    Properties jar = new Properties();
    try (InputStream text = ConsolePages.class.getResourceAsStream(JAR)) {
      if (text != null) {
        jar.load(text);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return jar.getProperty("version", "missing");
  }
}
