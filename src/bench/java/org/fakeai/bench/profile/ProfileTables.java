package org.fakeai.bench.profile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/** Prints a profile as Markdown. */
public final class ProfileTables {
  private static final int TOP_FRAMES = 25;
  private static final int TOP_THREADS = 8;

  private ProfileTables() {}

  /** One section: threads, layers, top frames. */
  public static String section(String title, CpuProfile profile, ThreadCpu threads) {
    StringBuilder out = new StringBuilder("## %s\n\n%s.\n".formatted(title, profile.source()));
    appendThreads(out, threads);
    appendLayers(out, profile);
    appendFrames(out, profile);
    return out.append('\n').toString();
  }

  private static void appendThreads(StringBuilder out, ThreadCpu threads) {
    long total = threads.ticks().values().stream().mapToLong(Long::longValue).sum();
    if (total == 0) {
      return;
    }
    out.append("\n| threads | share of CPU |\n| --- | --- |\n");
    threads.ticks().entrySet().stream()
        .filter(kind -> kind.getValue() > 0)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(TOP_THREADS)
        .forEach(kind -> row(out, kind.getKey(), percent((double) kind.getValue() / total)));
  }

  private static void appendLayers(StringBuilder out, CpuProfile profile) {
    out.append("\n| layer | own | anywhere on the stack |\n| --- | --- | --- |\n");
    Arrays.stream(Layer.values())
        .filter(layer -> profile.anywhere(layer) > 0)
        .sorted(Comparator.comparingDouble(profile::own).reversed())
        .forEach(
            layer ->
                row(
                    out,
                    layer.title(),
                    percent(profile.own(layer)),
                    percent(profile.anywhere(layer))));
  }

  private static void appendFrames(StringBuilder out, CpuProfile profile) {
    out.append("\n| top frame | share |\n| --- | --- |\n");
    profile
        .topFrames(TOP_FRAMES)
        .forEach(
            frame ->
                row(out, "`" + frame.getKey() + "`", percent(profile.share(frame.getValue()))));
  }

  private static void row(StringBuilder out, String... cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }
}
