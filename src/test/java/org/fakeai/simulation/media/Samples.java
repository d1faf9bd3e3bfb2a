package org.fakeai.simulation.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Files that other programs could have written. */
final class Samples {

  private Samples() {}

  /** An image by the platform's own encoder. */
  static byte[] image(String format, int width, int height) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }

  static String dataUri(String type, byte[] bytes) {
    return "data:" + type + ";base64," + base64(bytes);
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Silence of {@code bytesPerSecond}, with a chunk that players skip before it. */
  static byte[] wav(int bytesPerSecond, int bytes) {
    ByteBuffer file = ByteBuffer.allocate(56 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(48 + bytes).put(ascii("WAVE"));
    file.put(ascii("LIST")).putInt(3).put(new byte[4]);
    file.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
    file.putInt(bytesPerSecond / 2).putInt(bytesPerSecond).putShort((short) 2).putShort((short) 16);
    file.put(ascii("data")).putInt(bytes);
    return file.array();
  }

  /** Compressed sound of a file that states its samples and no bytes of a second. */
  static byte[] wavOfSamples(int rate, int samples) {
    ByteBuffer file = ByteBuffer.allocate(56 + samples / 4).order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(48).put(ascii("WAVE"));
    file.put(ascii("fmt ")).putInt(16).putShort((short) 2).putShort((short) 1);
    file.putInt(rate).putInt(0).putShort((short) 1024).putShort((short) 4);
    file.put(ascii("fact")).putInt(4).putInt(samples);
    file.put(ascii("data")).putInt(samples / 4);
    return file.array();
  }

  /** Frames of 128 kbit/s at 44.1 kHz after a tag. */
  static byte[] mp3(int frames) {
    ByteBuffer file = ByteBuffer.allocate(10 + 300 + frames * 417);
    file.put(ascii("ID3")).put(new byte[] {4, 0, 0, 0, 0, 2, 44}).position(310);
    for (int i = 0; i < frames; i++) {
      file.put(310 + i * 417, new byte[] {-1, -5, -112, 0});
    }
    return file.array();
  }

  /** One frame that announces how many there are. */
  static byte[] announcedMp3(int frames) {
    ByteBuffer file = ByteBuffer.allocate(417 + frames);
    file.put(new byte[] {-1, -5, -112, 0}).position(36);
    file.put(ascii("Xing")).putInt(1).putInt(frames);
    return file.array();
  }

  /** A header of 16-bit stereo at 44.1 kHz. */
  static byte[] flac(long samples) {
    ByteBuffer file = ByteBuffer.allocate(42);
    file.put(ascii("fLaC")).putInt(34).position(18);
    file.putLong(44_100L << 44 | 1L << 41 | 15L << 36 | samples);
    return file.array();
  }

  /** First and last page of Opus that ends at {@code granule}. */
  static byte[] opus(int skipped, long granule) {
    ByteBuffer file = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("OggS")).position(26);
    file.put((byte) 1).put((byte) 19).put(ascii("OpusHead")).put((byte) 1).put((byte) 1);
    file.putShort((short) skipped);
    file.position(200).put(ascii("OggS")).putShort((short) 0).putLong(granule);
    return file.array();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
