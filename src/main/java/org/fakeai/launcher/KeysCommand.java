package org.fakeai.launcher;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fakeai keys}: API keys. */
@Command(name = "keys", description = "Make API keys.")
final class KeysCommand implements Runnable {

  private static final String PREFIX = "sk-fakeai-";
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  /** More than 256 bits of chance. */
  private static final int LENGTH = 48;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(Console.of(spec), "Missing command: keys generate");
  }

  @Command(description = "Print new API keys, one on each line.")
  int generate(
      @Option(
              names = {"-n", "--number"},
              paramLabel = "NUMBER",
              defaultValue = "1",
              description = "How many. Default: 1.")
          int number) {
    var chance = new SecureRandom();
    for (int i = 0; i < number; i++) {
      Console.of(spec).getOut().println(key(chance));
    }
    return Main.FINE;
  }

  private static String key(SecureRandom chance) {
    return chance
        .ints(LENGTH, 0, ALPHABET.length())
        .mapToObj(i -> ALPHABET.substring(i, i + 1))
        .collect(Collectors.joining("", PREFIX, ""));
  }
}
