package org.fakeai.config.source;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fakeai.kernel.Sha256;

/** Which keys are acceptable, and what is kept of them. */
final class KeyRules {

  private static final int SHORTEST = 8;
  private static final int SHORT = 20;
  private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]+");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-fA-F]{64}");

  private final String setting;
  private final boolean hashed;
  private final String where;
  private final Findings findings;

  /**
   * @param setting whose keys they are
   */
  KeyRules(String setting, boolean hashed, String where, Findings findings) {
    this.setting = setting;
    this.hashed = hashed;
    this.where = where;
    this.findings = findings;
  }

  /** The acceptable ones, each once; their digests if keys are hashed. */
  List<String> keep(List<String> keys) {
    var good = keys.stream().filter(KeyRules::isAcceptable).distinct().toList();
    long bad = keys.stream().filter(key -> !isAcceptable(key)).count();
    if (bad > 0) {
      findings.problem(
          note(bad, keys.size(), "must have 8 or more printable ASCII characters and no space"));
    }
    long brief = good.stream().filter(key -> key.length() < SHORT).count();
    if (brief > 0) {
      findings.warning(note(brief, keys.size(), "should have 20 or more characters"));
    }
    return hashed ? good.stream().map(KeyRules::digest).distinct().toList() : good;
  }

  private static boolean isAcceptable(String key) {
    return key.length() >= SHORTEST && PRINTABLE.matcher(key).matches();
  }

  private Problem note(long some, int all, String advice) {
    return new Problem(setting, "", where, some + " of " + all + " keys " + advice);
  }

  private static String digest(String key) {
    return DIGEST.matcher(key).matches() ? key.toLowerCase(Locale.ROOT) : Sha256.hex(key);
  }
}
