package org.fakeai.simulation.media;

/** Silence in formats made of frames that stand for themselves, mono at 24 kHz. */
final class SilentFrames {

  /**
   * MPEG 2, layer III, 32 kbit/s: 96 bytes, all zero after the header, which is a frame without any
   * sound in it (ISO 13818-3).
   */
  private static final byte[] MP3_HEADER = bytes(0xff, 0xf3, 0x44, 0xc4);

  private static final int MP3_FRAME = 96;
  private static final int MP3_SAMPLES = 576;

  /**
   * ADTS header of AAC-LC (ISO 13818-7) and one channel with no scale factor bands, which is
   * silent.
   */
  private static final byte[] AAC_FRAME =
      bytes(0xff, 0xf1, 0x58, 0x40, 0x01, 0x7f, 0xfc, 0x00, 0x00, 0x00, 0x07);

  private static final int AAC_SAMPLES = 1024;

  private SilentFrames() {}

  static byte[] mp3(int samples) {
    return repeat(MP3_HEADER, MP3_FRAME, Math.ceilDiv(samples, MP3_SAMPLES));
  }

  static byte[] aac(int samples) {
    return repeat(AAC_FRAME, AAC_FRAME.length, Math.ceilDiv(samples, AAC_SAMPLES));
  }

  private static byte[] repeat(byte[] start, int size, int times) {
    byte[] all = new byte[size * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(start, 0, all, i * size, start.length);
    }
    return all;
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
