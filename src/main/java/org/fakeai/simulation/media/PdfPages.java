package org.fakeai.simulation.media;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Counts the pages of a PDF: its page objects, also those in compressed object streams (ISO
 * 32000-1, 7.5.7). Its work is bounded by the file's size and {@link #MOST_UNPACKED}, however many
 * object streams the file claims to have.
 */
final class PdfPages {

  private static final String OBJECTS = "/ObjStm";
  private static final String STREAM = "stream";
  private static final int MOST_UNPACKED = 16 << 20;
  private static final int PIECE = 8_192;

  private final Bytes file;
  private final byte[] packed = new byte[PIECE];
  private final byte[] unpacked = new byte[PIECE];

  /** Bytes that may still be looked through and unpacked. */
  private long left;

  private int inStreams;

  private PdfPages(Bytes file) {
    this.file = file;
    this.left = MOST_UNPACKED + (long) file.size();
  }

  /** Whether it looks like a PDF. */
  static boolean is(Bytes file) {
    for (int i = 0; i < Math.min(1024, file.size()); i++) {
      if (file.has(i, "%PDF-")) {
        return true;
      }
    }
    return false;
  }

  /** How many pages, at least one. */
  static int count(Bytes file) {
    return Math.max(1, new PdfPages(file).pages());
  }

  private int pages() {
    PageMarks marks = new PageMarks();
    for (int i = 0; i < file.size(); i++) {
      int next = file.at(i);
      marks.next(next);
      if (next == '/' && left > 0 && file.has(i, OBJECTS)) {
        unpack(i);
      }
    }
    return marks.found() + inStreams;
  }

  private void unpack(int dictionary) {
    int start = dictionary;
    int furthest = Math.min(file.size(), dictionary + 512);
    while (start < furthest && !file.has(start, STREAM)) {
      start++;
    }
    left -= start - dictionary;
    start += STREAM.length();
    start += file.at(start) == '\r' ? 2 : 1;
    Inflater inflater = new Inflater();
    PageMarks marks = new PageMarks();
    try {
      inflate(inflater, start, marks);
    } catch (DataFormatException broken) {
      left -= PIECE; // counted as far as it could be read
    } finally {
      inflater.end();
    }
    inStreams += marks.found();
  }

  private void inflate(Inflater inflater, int start, PageMarks marks) throws DataFormatException {
    int at = start;
    while (left > 0 && !inflater.finished()) {
      if (inflater.needsInput()) {
        int size = Math.min(PIECE, file.size() - at);
        if (size <= 0) {
          return;
        }
        for (int i = 0; i < size; i++) {
          packed[i] = (byte) file.at(at + i);
        }
        at += size;
        left -= size;
        inflater.setInput(packed, 0, size);
      }
      int size = inflater.inflate(unpacked);
      if (size == 0 && !inflater.needsInput()) {
        return;
      }
      left -= size;
      for (int i = 0; i < size; i++) {
        marks.next(unpacked[i] & 0xff);
      }
    }
  }
}
