package org.fakeai.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One running server's part of the {@link StateFolder}, held by a lock. What a server that was
 * killed has left there goes when the next one takes it.
 */
final class ServerFolder {

  private static final String LOCK = "lock";

  /** More than one, since a server that is still starting goes on writing. */
  private static final int ATTEMPTS = 5;

  private final Path path;
  private final FileChannel channel;
  private final AtomicBoolean removed = new AtomicBoolean();

  private ServerFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Takes the folder of a port.
   *
   * @throws LaunchException if another process has it, or nothing can be written there
   */
  static ServerFolder take(StateFolder state, int port) throws LaunchException {
    Path path = StateFolder.create(state.server(port));
    try {
      FileChannel channel =
          FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw new LaunchException(
            path + " belongs to another running server; give each its own --state-dir");
      }
      ServerFolder folder = new ServerFolder(path, channel);
      folder.empty();
      StateFolder.create(folder.work());
      return folder;
    } catch (IOException e) {
      throw new LaunchException("cannot write to " + path + ": " + e.getMessage(), e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException byThisProcess) {
      return false;
    }
  }

  /** For what the runtime writes. */
  Path work() {
    return path.resolve("work");
  }

  /** A file of the server's own, which goes with it. */
  Path file(String name) {
    return path.resolve(name);
  }

  /** Removes everything, when the server has stopped; once, for then another may take it. */
  void remove() {
    if (removed.getAndSet(true)) {
      return;
    }
    for (int i = 0; i < ATTEMPTS; i++) {
      if (empty()) {
        break;
      }
    }
    try {
      Files.deleteIfExists(path.resolve(LOCK));
      channel.close();
      Files.deleteIfExists(path);
    } catch (IOException e) {
      System.err.println("fakeai: left " + path + " behind: " + e.getMessage());
    }
  }

  private boolean empty() {
    boolean isEmpty = true;
    var children = path.toFile().listFiles((folder, name) -> !name.equals(LOCK));
    for (var child : children == null ? new File[0] : children) {
      isEmpty &= Trees.delete(child.toPath());
    }
    return isEmpty;
  }
}
