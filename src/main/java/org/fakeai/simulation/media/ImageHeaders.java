package org.fakeai.simulation.media;

import java.util.Optional;

/** Reads the size of an image from the head of its file. */
final class ImageHeaders {

  /** What is understood, as {@link UnreadableMedia} names it. */
  static final String FORMATS = "PNG, JPEG, GIF, WebP or BMP";

  private static final int MOST_SEGMENTS = 10_000;

  private ImageHeaders() {}

  /** The size; empty if the bytes are no image of a known kind, or one without a size. */
  static Optional<ImageSize> size(Bytes file) {
    if (file.has(0, "\u0089PNG\r\n\u001a\n") && file.has(12, "IHDR")) {
      return size(file.big(16, 4), file.big(20, 4));
    }
    if (file.has(0, "\u00ff\u00d8\u00ff")) {
      return jpeg(file);
    }
    if (file.has(0, "GIF87a") || file.has(0, "GIF89a")) {
      return size(file.little(6, 2), file.little(8, 2));
    }
    if (file.has(0, "RIFF") && file.has(8, "WEBP")) {
      return webp(file);
    }
    return file.has(0, "BM") ? bmp(file) : Optional.empty();
  }

  /** Steps from segment to segment to the frame header, whatever the compression. */
  private static Optional<ImageSize> jpeg(Bytes file) {
    int at = 2;
    for (int i = 0; i < MOST_SEGMENTS && at < file.size(); i++) {
      if (file.at(at) != 0xff) {
        return Optional.empty();
      }
      int marker = file.at(at + 1);
      if (marker == 0xff) { // a fill byte
        at++;
      } else if (isFrame(marker)) {
        return size(file.big(at + 7, 2), file.big(at + 5, 2));
      } else if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
        at += 2;
      } else {
        long length = file.big(at + 2, 2);
        if (length < 2 || marker == 0xda || marker == 0xd9) {
          return Optional.empty();
        }
        at += 2 + (int) length;
      }
    }
    return Optional.empty();
  }

  private static boolean isFrame(int marker) {
    boolean other = marker == 0xc4 || marker == 0xc8 || marker == 0xcc;
    return marker >= 0xc0 && marker <= 0xcf && !other;
  }

  private static Optional<ImageSize> webp(Bytes file) {
    if (file.has(12, "VP8X")) {
      return size(file.little(24, 3) + 1, file.little(27, 3) + 1);
    }
    if (file.has(12, "VP8L") && file.at(20) == 0x2f) {
      long bits = file.little(21, 4);
      return bits < 0 ? Optional.empty() : size((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
    }
    if (file.has(12, "VP8 ") && file.has(23, "\u009d\u0001\u002a")) {
      long width = file.little(26, 2);
      long height = file.little(28, 2);
      return height < 0 ? Optional.empty() : size(width & 0x3fff, height & 0x3fff);
    }
    return Optional.empty();
  }

  private static Optional<ImageSize> bmp(Bytes file) {
    if (file.little(14, 4) == 12) {
      return size(file.little(18, 2), file.little(20, 2));
    }
    int height = (int) file.little(22, 4); // negative if the rows go down
    return size(file.little(18, 4), Math.abs((long) height));
  }

  private static Optional<ImageSize> size(long width, long height) {
    boolean possible =
        width > 0 && height > 0 && width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE;
    return possible ? Optional.of(new ImageSize((int) width, (int) height)) : Optional.empty();
  }
}
