package org.fakeai.bootstrap;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fakeai.catalog.CatalogReader;
import org.fakeai.catalog.CatalogReading;
import org.fakeai.catalog.ModelCatalog;
import org.fakeai.catalog.ModelFile;
import org.fakeai.config.FakeAiConfig;

/** Reads the model files of the WAR and of the operator; with problems, the deployment fails. */
final class ModelFiles {

  private static final String FOLDER = "/WEB-INF/models/";

  private ModelFiles() {}

  /**
   * The catalog.
   *
   * @throws IllegalStateException listing every problem
   */
  static ModelCatalog catalog(ServletContext context, FakeAiConfig config) {
    CatalogReading reading = CatalogReader.read(bundled(context), config.models());
    if (!reading.problems().isEmpty()) {
      String list =
          reading.problems().stream()
              .map(problem -> "\n  " + problem.text())
              .collect(Collectors.joining());
      throw new IllegalStateException("FAKE0012 the model files have problems:" + list);
    }
    return reading.catalog();
  }

  private static List<ModelFile> bundled(ServletContext context) {
    Set<String> paths = context.getResourcePaths(FOLDER);
    List<ModelFile> files = new ArrayList<>();
    for (String path : new TreeSet<>(paths == null ? Set.of() : paths)) {
      try (InputStream file = context.getResourceAsStream(path)) {
        if (file != null && path.endsWith(".yaml")) {
          String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
          files.add(new ModelFile(path.substring(FOLDER.length()), text));
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException("cannot read " + path, unreadable);
      }
    }
    return files;
  }
}
