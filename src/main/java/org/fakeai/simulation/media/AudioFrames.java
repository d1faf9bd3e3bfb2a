package org.fakeai.simulation.media;

import java.util.OptionalDouble;

/** Adds up the frames of MP3 (MPEG audio, layer III) and AAC (ADTS) files. */
final class AudioFrames {

  private static final int[] RATES = {44_100, 48_000, 32_000};
  private static final int[] KBITS_1 = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] KBITS_2 = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
  };
  private static final int[] AAC_RATES = {
    96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000,
    7_350
  };
  private static final int MOST_JUNK = 65_536;

  private AudioFrames() {}

  /** Seconds of an MP3 file, of constant or variable bit rate. */
  static OptionalDouble mp3(Bytes file) {
    int at = afterTag(file);
    int end = Math.min(file.size(), at + MOST_JUNK);
    while (at < end && !isFrame(file, at)) {
      at++;
    }
    if (at >= end) {
      return OptionalDouble.empty();
    }
    OptionalDouble announced = announced(file, at);
    return announced.isPresent() ? announced : OptionalDouble.of(walk(file, at));
  }

  /** Where sound begins: after an ID3v2 tag, if there is one. */
  private static int afterTag(Bytes file) {
    if (!file.has(0, "ID3") || file.size() < 10) {
      return 0;
    }
    int size = 0;
    for (int i = 6; i < 10; i++) {
      size = size << 7 | file.at(i) & 0x7f;
    }
    return Math.min(file.size(), 10 + size);
  }

  private static double walk(Bytes file, int from) {
    double seconds = 0;
    int at = from;
    while (isFrame(file, at)) {
      seconds += samples(file, at) / (double) rate(file, at);
      at += length(file, at);
    }
    return seconds;
  }

  /** What a Xing, Info or VBRI header in the first frame says. */
  private static OptionalDouble announced(Bytes file, int at) {
    boolean mono = (file.at(at + 3) >> 6) == 3;
    int side = isFirst(file, at) ? (mono ? 17 : 32) : (mono ? 9 : 17);
    int xing = at + 4 + side;
    long frames = -1;
    if ((file.has(xing, "Xing") || file.has(xing, "Info")) && (file.at(xing + 7) & 1) == 1) {
      frames = file.big(xing + 8, 4);
    } else if (file.has(at + 36, "VBRI")) {
      frames = file.big(at + 50, 4);
    }
    boolean possible = frames > 0 && frames <= file.size();
    return possible
        ? OptionalDouble.of(frames * (double) samples(file, at) / rate(file, at))
        : OptionalDouble.empty();
  }

  private static boolean isFrame(Bytes file, int at) {
    int second = file.at(at + 1);
    int third = file.at(at + 2);
    return file.at(at) == 0xff
        && third >= 0
        && (second & 0xe6) == 0xe2 // synchronized, layer III
        && (second >> 3 & 3) != 1
        && third >> 4 != 0
        && third >> 4 != 15
        && (third >> 2 & 3) != 3;
  }

  /** MPEG 1, not 2 or 2.5. */
  private static boolean isFirst(Bytes file, int at) {
    return (file.at(at + 1) >> 3 & 3) == 3;
  }

  private static int samples(Bytes file, int at) {
    return isFirst(file, at) ? 1152 : 576;
  }

  private static int rate(Bytes file, int at) {
    int version = file.at(at + 1) >> 3 & 3;
    int rate = RATES[file.at(at + 2) >> 2 & 3];
    return version == 3 ? rate : version == 2 ? rate / 2 : rate / 4;
  }

  private static int length(Bytes file, int at) {
    int[] kbits = isFirst(file, at) ? KBITS_1 : KBITS_2;
    int bitsPerSecond = kbits[file.at(at + 2) >> 4] * 1000;
    int padding = file.at(at + 2) >> 1 & 1;
    return samples(file, at) / 8 * bitsPerSecond / rate(file, at) + padding;
  }

  /** Seconds of an AAC file. */
  static OptionalDouble aac(Bytes file) {
    double seconds = 0;
    int at = afterTag(file);
    while (file.at(at) == 0xff && (file.at(at + 1) & 0xf6) == 0xf0) {
      int index = file.at(at + 2) >> 2 & 15;
      int length = (int) (file.big(at + 3, 3) >> 5) & 0x1fff;
      if (length < 7 || index >= AAC_RATES.length) {
        break;
      }
      seconds += 1024.0 * ((file.at(at + 6) & 3) + 1) / AAC_RATES[index];
      at += length;
    }
    return seconds > 0 ? OptionalDouble.of(seconds) : OptionalDouble.empty();
  }
}
