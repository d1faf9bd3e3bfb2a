package org.fakeai.simulation.media;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Samples as a FLAC file (RFC 9639) that stores them as they are. */
final class FlacFile {

  private static final int BLOCK = 4096;
  private static final int HEAD = 42;

  /** Of a frame: at most 10 bytes of header with its checksum, a subframe's header, a checksum. */
  private static final int FRAME_EXTRA = 14;

  private FlacFile() {}

  static byte[] of(short[] samples) {
    int frames = Math.ceilDiv(samples.length, BLOCK);
    ByteBuffer out = ByteBuffer.allocate(HEAD + frames * FRAME_EXTRA + samples.length * 2);
    out.put(Speech.ascii("fLaC")).putInt(0x80 << 24 | 34); // the only block of metadata
    out.putShort((short) BLOCK).putShort((short) BLOCK).putInt(0).putShort((short) 0);
    out.putLong((long) Speech.RATE << 44 | 15L << 36 | samples.length); // one channel, 16 bits
    out.putLong(0).putLong(0); // no digest
    for (int i = 0; i < frames; i++) {
      int from = i * BLOCK;
      frame(out, i, Arrays.copyOfRange(samples, from, Math.min(samples.length, from + BLOCK)));
    }
    return Arrays.copyOf(out.array(), out.position());
  }

  private static void frame(ByteBuffer out, int number, short[] samples) {
    int start = out.position();
    out.putShort((short) 0xfff8).put((byte) 0x77).put((byte) 0x08); // 24 kHz, mono, 16 bits
    number(out, number);
    out.putShort((short) (samples.length - 1));
    out.put((byte) Checksum.CRC_8.of(out.array(), start, out.position()));
    out.put((byte) 0x02); // stored as they are
    for (short sample : samples) {
      out.putShort(sample);
    }
    out.putShort((short) Checksum.CRC_16.of(out.array(), start, out.position()));
  }

  /** In UTF-8's manner; frames of ten minutes have numbers below 2^16. */
  private static void number(ByteBuffer out, int number) {
    if (number < 0x80) {
      out.put((byte) number);
    } else if (number < 0x800) {
      out.put((byte) (0xc0 | number >> 6)).put((byte) (0x80 | number & 0x3f));
    } else {
      out.put((byte) (0xe0 | number >> 12));
      out.put((byte) (0x80 | number >> 6 & 0x3f)).put((byte) (0x80 | number & 0x3f));
    }
  }
}
