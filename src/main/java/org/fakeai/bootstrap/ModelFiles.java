package org.fakeai.bootstrap;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.fakeai.catalog.CatalogReader;
import org.fakeai.catalog.CatalogReading;
import org.fakeai.catalog.ModelCatalog;
import org.fakeai.catalog.ModelFile;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.kernel.Shared;
import org.jspecify.annotations.Nullable;

/**
 * Reads the model files of the WAR and of the operator; with problems, the deployment fails. Where
 * the WAR is, only its servlet context knows, which {@link Startup} hands over: injected, it is
 * bound to a request on some runtimes.
 */
@Shared
final class ModelFiles {

  private static final String FOLDER = "/WEB-INF/models/";

  private final AtomicReference<@Nullable ServletContext> place = new AtomicReference<>();

  /** Says where the WAR is. */
  void in(ServletContext context) {
    place.set(context);
  }

  /**
   * The catalog.
   *
   * @throws ConfigurationProblems listing every problem
   */
  ModelCatalog catalog(FakeAiConfig config) {
    CatalogReading reading = CatalogReader.read(bundled(), config.models());
    if (!reading.problems().isEmpty()) {
      throw new ConfigurationProblems(
          "FAKE0012 the model files have problems",
          reading.problems().stream().map(problem -> problem.text()).toList());
    }
    return reading.catalog();
  }

  private List<ModelFile> bundled() {
    ServletContext context = Objects.requireNonNull(place.get(), "the application has not started");
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
