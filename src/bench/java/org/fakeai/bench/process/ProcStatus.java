package org.fakeai.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What Linux tells of a process in {@code /proc}. */
final class ProcStatus {
  private static final Pattern RESIDENT_KIB = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern OPEN_FILES = Pattern.compile("Max open files\\s+(\\d+|unlimited)");

  private ProcStatus() {}

  /** Resident memory; 0 of a process that has ended. */
  static long rssBytes(long pid) {
    String found = find(pid, "status", RESIDENT_KIB);
    return found.isEmpty() ? 0 : Long.parseLong(found) * 1024;
  }

  /** How many files it may open. */
  static long maxOpenFiles(long pid) {
    String found = find(pid, "limits", OPEN_FILES);
    return found.isEmpty() || found.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(found);
  }

  private static String find(long pid, String file, Pattern pattern) {
    try {
      return pattern
          .matcher(Files.readString(Path.of("/proc", Long.toString(pid), file)))
          .results()
          .map(ProcStatus::group)
          .findFirst()
          .orElse("");
    } catch (IOException ended) {
      return "";
    }
  }

  private static String group(MatchResult found) {
    return found.group(1);
  }
}
