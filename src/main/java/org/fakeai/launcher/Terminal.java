package org.fakeai.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a person is at the other end of this process's standard streams. */
final class Terminal {

  private Terminal() {}

  static boolean isIn() {
    return is(0);
  }

  static boolean isOut() {
    return is(1);
  }

  static boolean isErr() {
    return is(2);
  }

  /** By the kernel's word, because the JDK tells it of none of them alone. */
  private static boolean is(int descriptor) {
    try {
      var device = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return device.startsWith("/dev/pts/")
          || device.startsWith("/dev/tty")
          || device.equals("/dev/console");
    } catch (IOException notLinux) {
      return System.console() != null;
    }
  }
}
