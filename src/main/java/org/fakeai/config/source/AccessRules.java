package org.fakeai.config.source;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fakeai.config.source.SettingSource.Kind;

/** How keys, files of keys and the demand for a key depend on each other. */
final class AccessRules {

  private static final String KEYS = "api_keys";
  private static final String ADMIN_KEYS = "admin_api_keys";
  private static final String REQUIRE = "require_api_key";

  private final Places places;
  private final Findings findings;
  private final KeyFiles files;

  AccessRules(Places places, Findings findings) {
    this.places = places;
    this.findings = findings;
    this.files = new KeyFiles(KEYS, places, findings);
  }

  /** Replaces paths by keys, and decides whether a key is required. */
  void apply(Map<String, Chosen> chosen) {
    int before = findings.problems().size();
    requireForFlags(chosen);
    expand(chosen);
    boolean required = isOn(chosen, REQUIRE);
    if (required && keys(chosen).isEmpty()) {
      readKnownFile(chosen);
    }
    if (required && keys(chosen).isEmpty() && findings.problems().size() == before) {
      missing(chosen);
    }
    if (!required && !keys(chosen).isEmpty()) {
      unused(chosen);
    }
    administrators(chosen);
  }

  private static void requireForFlags(Map<String, Chosen> chosen) {
    var keys = of(chosen, KEYS);
    var require = of(chosen, REQUIRE);
    boolean given = keys.kind() == Kind.COMMAND_LINE && !keys(chosen).isEmpty();
    if (given && require.kind() != Kind.COMMAND_LINE) {
      chosen.put(
          REQUIRE, new Chosen(require.setting(), true, keys.kind(), keys.where() + " (api_keys)"));
    }
  }

  private void expand(Map<String, Chosen> chosen) {
    var given = of(chosen, KEYS);
    keep(chosen, files.expand(keys(chosen), given.where()), given);
  }

  private void administrators(Map<String, Chosen> chosen) {
    var given = of(chosen, ADMIN_KEYS);
    var all = new KeyFiles(ADMIN_KEYS, places, findings).expand(list(given), given.where());
    keep(chosen, all, given);
  }

  private void readKnownFile(Map<String, Chosen> chosen) {
    places.keyFiles().stream()
        .filter(Files::exists)
        .findFirst()
        .ifPresent(
            file -> {
              var here =
                  new Chosen(of(chosen, KEYS).setting(), List.of(), Kind.FILE, file.toString());
              keep(chosen, files.keys(file, here.where()).toList(), here);
            });
  }

  private void keep(Map<String, Chosen> chosen, List<String> keys, Chosen given) {
    var key = given.setting().key();
    var rules = new KeyRules(key, isOn(chosen, "hash_api_keys"), given.where(), findings);
    chosen.put(key, new Chosen(given.setting(), rules.keep(keys), given.kind(), given.where()));
  }

  private void missing(Map<String, Chosen> chosen) {
    var looked =
        places.keyFiles().stream().map(Path::toString).collect(Collectors.joining(" and "));
    var advice =
        "has no key: looked for api_keys on the command line, in FAKEAI_API_KEYS, in the"
            + " configuration file, and in "
            + looked;
    findings.problem(new Problem(REQUIRE, "", of(chosen, REQUIRE).where(), advice));
  }

  private void unused(Map<String, Chosen> chosen) {
    var advice = "are not asked for, because require_api_key is false";
    findings.warning(new Problem(KEYS, "", of(chosen, KEYS).where(), advice));
  }

  private static List<String> keys(Map<String, Chosen> chosen) {
    return list(of(chosen, KEYS));
  }

  private static List<String> list(Chosen chosen) {
    return chosen.value() instanceof List<?> keys
        ? keys.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static boolean isOn(Map<String, Chosen> chosen, String key) {
    return of(chosen, key).value().equals(true);
  }

  private static Chosen of(Map<String, Chosen> chosen, String key) {
    return requireNonNull(chosen.get(key), key);
  }
}
