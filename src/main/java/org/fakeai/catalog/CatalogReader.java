package org.fakeai.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fakeai.config.FakeAiConfig;

/**
 * Makes the catalog of the models that come with FakeAI and the operator's own, which replace those
 * of the same id.
 */
public final class CatalogReader {

  private static final String SETTING = "models_path";

  private final List<ModelProblem> problems = new ArrayList<>();
  private final Map<String, ModelDefinition> definitions = new LinkedHashMap<>();

  private CatalogReader() {}

  /**
   * Reads everything, whatever is wrong with a part of it.
   *
   * @param bundled the files that come with FakeAI
   * @param settings where the operator's own are
   */
  public static CatalogReading read(Collection<ModelFile> bundled, FakeAiConfig.Models settings) {
    CatalogReader reader = new CatalogReader();
    reader.add(bundled);
    settings.modelsPath().ifPresent(folder -> reader.add(reader.files(folder)));
    ModelCatalog catalog =
        new ModelCatalog(List.copyOf(reader.definitions.values()), settings.unknownModels());
    return new CatalogReading(catalog, reader.problems);
  }

  private void add(Collection<ModelFile> files) {
    Map<String, String> places = new HashMap<>();
    for (ModelFile file : files) {
      ModelFileParser parser = new ModelFileParser(file);
      List<ModelDefinition> found = parser.definitions();
      problems.addAll(parser.problems());
      for (ModelDefinition definition : found) {
        add(definition, file, places);
      }
    }
  }

  private void add(ModelDefinition definition, ModelFile file, Map<String, String> places) {
    String place = file.name() + ":" + definition.line();
    List<String> names = new ArrayList<>(definition.aliases());
    names.add(definition.profile().id());
    for (String name : names) {
      String earlier = places.putIfAbsent(name, place);
      if (earlier != null) {
        String advice = "\"" + name + "\" is already defined at " + earlier;
        problems.add(new ModelProblem(file.name(), definition.line(), advice));
      }
    }
    definitions.put(definition.profile().id(), definition);
  }

  private List<ModelFile> files(String folder) {
    List<ModelFile> files = new ArrayList<>();
    try (Stream<Path> found = Files.list(Path.of(folder))) {
      for (Path path : found.filter(CatalogReader::isYaml).sorted().toList()) {
        read(path, files);
      }
    } catch (IOException | InvalidPathException unreadable) {
      problems.add(new ModelProblem(SETTING, 0, "is not a readable folder: " + folder));
    }
    return files;
  }

  private void read(Path path, List<ModelFile> files) {
    try {
      files.add(new ModelFile(path.toString(), Files.readString(path)));
    } catch (IOException unreadable) {
      problems.add(new ModelProblem(path.toString(), 0, "cannot be read as UTF-8 text"));
    }
  }

  private static boolean isYaml(Path path) {
    String name = path.getFileName().toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }
}
