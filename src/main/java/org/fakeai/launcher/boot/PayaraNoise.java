package org.fakeai.launcher.boot;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Leaves out what is no warning, which Payara prints when it stops, and what it warns of at every
 * start: our own change to its metrics settings, and root certificates that it ships though they
 * have expired. Public because the log manager makes it by name.
 */
public final class PayaraNoise implements Filter {

  @Override
  public boolean isLoggable(LogRecord record) {
    var message = String.valueOf(record.getMessage());
    return record.getLevel().intValue() >= Level.WARNING.intValue()
        && !message.startsWith("Unprocessed event")
        && !String.valueOf(record.getLoggerName()).endsWith("security.ssl");
  }
}
