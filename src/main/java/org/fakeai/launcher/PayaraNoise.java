package org.fakeai.launcher;

import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Leaves out what Payara warns of at every start: our own change to its metrics settings, and root
 * certificates that it ships though they have expired. Public because the log manager makes it by
 * name.
 */
public final class PayaraNoise implements Filter {

  @Override
  public boolean isLoggable(LogRecord record) {
    var message = String.valueOf(record.getMessage());
    return !message.startsWith("Unprocessed event")
        && !String.valueOf(record.getLoggerName()).endsWith("security.ssl");
  }
}
