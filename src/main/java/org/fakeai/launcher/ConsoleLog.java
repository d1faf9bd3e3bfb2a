package org.fakeai.launcher;

import java.io.PrintStream;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.fakeai.config.FakeAiConfig.LogLevel;
import org.fakeai.config.FakeAiConfig.Server;
import org.fakeai.launcher.boot.LogLine;

/** The application's own log lines on the console, in the same form on both runtimes. */
final class ConsoleLog extends Handler {

  /** Held here, because the log manager does not keep loggers alive. */
  private static final Logger APPLICATION = Logger.getLogger("org.fakeai");

  private final PrintStream out;

  private ConsoleLog(PrintStream out) {
    this.out = out;
    setFormatter(new LogLine());
    setLevel(Level.ALL);
  }

  /** Replaces the runtime's own form; to be called once the runtime has set up its logging. */
  static void attach(PrintStream out, Server server) {
    APPLICATION.addHandler(new ConsoleLog(out));
    APPLICATION.setUseParentHandlers(false);
    level(server);
  }

  /** Says from which severity on there are lines. */
  static void level(Server server) {
    APPLICATION.setLevel(level(server.debug() ? LogLevel.DEBUG : server.logLevel()));
  }

  private static Level level(LogLevel least) {
    return switch (least) {
      case DEBUG -> Level.FINE;
      case INFO -> Level.INFO;
      case WARNING -> Level.WARNING;
      case ERROR, CRITICAL -> Level.SEVERE;
    };
  }

  @Override
  public void publish(LogRecord record) {
    if (isLoggable(record)) {
      out.print(getFormatter().format(record));
      out.flush();
    }
  }

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void close() {
    out.flush();
  }
}
