package org.fakeai.launcher.boot;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One line of the log: time, severity and text; public because log managers make it by name. */
public final class LogLine extends Formatter {

  @Override
  public String format(LogRecord record) {
    var time = record.getInstant().truncatedTo(ChronoUnit.MILLIS);
    var line = time + " " + record.getLevel().getName() + " " + formatMessage(record);
    if (record.getThrown() == null) {
      return line + System.lineSeparator();
    }
    var trace = new StringWriter();
    record.getThrown().printStackTrace(new PrintWriter(trace));
    return line + System.lineSeparator() + trace;
  }
}
