package org.fakeai.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The ways in which an operator sets things. */
enum SettingSource {
  FILE {
    @Override
    Launched start(Path folder, Map<String, String> settings, List<String> flags)
        throws IOException {
      StringBuilder yaml = new StringBuilder();
      settings.forEach((key, value) -> yaml.append(key + ": \"" + value + "\"\n"));
      Files.writeString(folder.resolve("fakeai.yaml"), yaml);
      return Launched.start(folder, Map.of(), flags);
    }
  },
  ENVIRONMENT {
    @Override
    Launched start(Path folder, Map<String, String> settings, List<String> flags)
        throws IOException {
      Map<String, String> environment = new LinkedHashMap<>();
      settings.forEach(
          (key, value) -> environment.put("FAKEAI_" + key.toUpperCase(Locale.ROOT), value));
      return Launched.start(folder, environment, flags);
    }
  },
  FLAGS {
    @Override
    Launched start(Path folder, Map<String, String> settings, List<String> flags)
        throws IOException {
      List<String> all = new ArrayList<>(flags);
      settings.forEach((key, value) -> all.add(flag(key, value)));
      return Launched.start(folder, Map.of(), all);
    }
  };

  private static String flag(String key, String value) {
    return key.equals("api_keys")
        ? "--api-key=" + value
        : "--" + key.replace('_', '-') + "=" + value;
  }

  /** A server with these settings from this source, and these flags besides. */
  abstract Launched start(Path folder, Map<String, String> settings, List<String> flags)
      throws IOException;
}
