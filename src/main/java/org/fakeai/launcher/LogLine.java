package org.fakeai.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One line of the log: time, severity and text; public because log managers make it by name. */
public final class LogLine extends Formatter {

  @Override
  public String format(LogRecord record) {
    var line =
        record.getInstant() + " " + record.getLevel().getName() + " " + formatMessage(record);
    if (record.getThrown() == null) {
      return line + System.lineSeparator();
    }
    var trace = new StringWriter();
    record.getThrown().printStackTrace(new PrintWriter(trace));
    return line + System.lineSeparator() + trace;
  }
}
