package org.fakeai.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fakeai.bench.yardstick.Work;

/**
 * What to run, from system properties.
 *
 * @param parts what to measure of each runtime, in this order
 * @param runtimes values of the server's {@code --runtime}
 * @param connections keep-alive connections of the whole-chat load
 * @param streams concurrent streams
 * @param paced paced streams to be held
 * @param stuckOpts {@code JAVA_OPTS} of the server that readers stop reading from
 * @param memoryOpts {@code JAVA_OPTS} of the servers whose memory is looked at
 * @param memoryStreams how many streams each of them holds
 * @param peers other people's servers
 * @param javaOpts {@code JAVA_OPTS} of the server under test; empty leaves the launcher's choice
 * @param work whether the yardstick renders its JSON or takes it as recorded
 * @param yardstickOpts JVM options of the yardstick
 * @param serverArguments further arguments of the server under test
 * @param launcher the server's start script
 * @param output where the reports go
 * @param plots where the plots go
 */
record Settings(
    Scale scale,
    List<Part> parts,
    List<String> runtimes,
    boolean profile,
    int connections,
    int streams,
    List<PacedLoad> paced,
    String stuckOpts,
    List<String> memoryOpts,
    List<Integer> memoryStreams,
    List<Peer> peers,
    String javaOpts,
    Work work,
    List<String> yardstickOpts,
    List<String> serverArguments,
    Path launcher,
    Path output,
    Path plots) {

  static Settings read() {
    Scale scale = Scale.of(property("bench", "quick"));
    Path output = Path.of(property("bench.output", "target")).toAbsolutePath();
    return new Settings(
        scale,
        parts(scale),
        words(property("bench.runtimes", "liberty,payara")),
        Boolean.parseBoolean(property("bench.profile", "false")),
        Integer.parseInt(property("bench.connections", "64")),
        Integer.parseInt(property("bench.streams", "100")),
        words(property("bench.paced", String.join(",", scale.paced().loads()))).stream()
            .map(PacedLoad::parse)
            .toList(),
        property("bench.stuckOpts", "-Xmx1g"),
        Arrays.stream(property("bench.memoryOpts", "|-Xmx1g").split("\\|", -1))
            .map(String::strip)
            .toList(),
        words(property("bench.memoryStreams", "3000,10000")).stream()
            .map(Integer::valueOf)
            .toList(),
        words(property("bench.peers", "")).stream().map(Peer::parse).toList(),
        property("bench.javaOpts", ""),
        Work.valueOf(property("bench.yardstick", "frame").toUpperCase(Locale.ROOT)),
        words(property("bench.yardstickOpts", "-Xms1g -Xmx1g -XX:+UseParallelGC")),
        words(property("bench.serverArguments", "")),
        Path.of(property("bench.launcher", "fakeai")).toAbsolutePath(),
        output,
        Path.of(property("bench.plots", output.resolve("bench").toString())).toAbsolutePath());
  }

  private static List<Part> parts(Scale scale) {
    List<Part> named =
        words(property("bench.parts", "")).stream()
            .map(word -> Part.valueOf(word.toUpperCase(Locale.ROOT)))
            .toList();
    return named.isEmpty() ? scale.parts() : named;
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split("[,\\s]+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String property(String name, String fallback) {
    String value = System.getProperty(name, "");
    return value.isBlank() ? fallback : value;
  }
}
