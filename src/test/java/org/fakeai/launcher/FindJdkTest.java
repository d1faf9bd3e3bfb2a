package org.fakeai.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindJdkTest {

  private static final Path SCRIPT = Path.of(".mvn", "find-jdk.sh").toAbsolutePath();

  @TempDir private Path folder;
  private Path tools = Path.of("");

  @BeforeEach
  void onlyTheToolsThatTheScriptNeeds() throws IOException {
    tools = Files.createDirectories(folder.resolve("tools"));
    for (var tool : new String[] {"readlink", "sed"}) {
      Files.createSymbolicLink(tools.resolve(tool), Path.of("/usr/bin", tool).toRealPath());
    }
  }

  @Test
  void takesTheNewest() throws Exception {
    jdk("one", "21.0.2");
    var newest = jdk("two", "25.0.3");
    jdk("three", "17.0.15");

    assertThat(find("javac", Map.of())).isEqualTo(newest + " 25");
  }

  @Test
  void looksPastTheOldJavaInThePath() throws Exception {
    var old = jdk("old", "17.0.15");
    Files.createSymbolicLink(tools.resolve("javac"), old.resolve("bin/javac"));
    var found = jdk("jvm/new", "21");

    var jdks = folder.resolve("jvm").toString();
    assertThat(find("javac", Map.of("JDK_FOLDERS", jdks))).isEqualTo(found + " 21");
  }

  @Test
  void prefersJavaHomeAmongEquals() throws Exception {
    jdk("a", "25");
    var home = jdk("elsewhere/b", "25.0.1");

    assertThat(find("javac", Map.of("JAVA_HOME", home.toString()))).isEqualTo(home + " 25");
  }

  @Test
  void needsAJdkToBuildButNotToRun() throws Exception {
    var runtime = jdk("jre", "25");
    Files.delete(runtime.resolve("bin/javac"));

    assertThat(find("java", Map.of())).isEqualTo(runtime + " 25");
    assertThat(find("javac", Map.of())).contains("found none", "bin/javac", "failed");
  }

  @Test
  void namesWhatIsMissingAndWhatIsTooOld() throws Exception {
    var old = jdk("old", "17.0.15");

    assertThat(find("javac", Map.of()))
        .contains("release 21", "Too old: " + old + " (17)", "failed");
  }

  private Path jdk(String name, String version) throws IOException {
    var home = folder.resolve(name);
    var bin = Files.createDirectories(home.resolve("bin"));
    for (var tool : new String[] {"java", "javac"}) {
      Files.createFile(
          bin.resolve(tool),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private String find(String tool, Map<String, String> environment) throws Exception {
    var command =
        ". '%s'; find_jdk %s && echo $JAVA_HOME $JAVA_RELEASE || echo failed"
            .formatted(SCRIPT, tool);
    var builder = new ProcessBuilder("/bin/sh", "-c", command);
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("JDK_FOLDERS", folder.toString());
    builder.environment().putAll(environment);
    var process = builder.redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    return output.strip();
  }
}
