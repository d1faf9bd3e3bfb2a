package org.fakeai.simulation.media;

import java.util.OptionalDouble;

/** Reads how long sound lasts from the headers of its file. */
final class AudioLength {

  private static final int MOST_CHUNKS = 1_000;

  /** Bytes of a second of the sound that realtime clients send: 16 bits at 24 kHz. */
  private static final double PCM_SECOND = 48_000;

  /** How small FLAC makes sound, where a file does not say how long it is. */
  private static final double FLAC_RATIO = 0.6;

  private AudioLength() {}

  /** Seconds of a RIFF/WAVE file, whatever its encoding. */
  static OptionalDouble wav(Bytes file) {
    if (!(file.has(0, "RIFF") || file.has(0, "RF64")) || !file.has(8, "WAVE")) {
      return OptionalDouble.empty();
    }
    long rate = 0;
    long bytesPerSecond = 0;
    long samples = 0;
    long at = 12;
    for (int i = 0; i < MOST_CHUNKS && at < file.size(); i++) {
      int chunk = (int) at;
      long size = Math.min(file.little(chunk + 4, 4), file.size());
      if (size < 0) {
        break;
      }
      if (file.has(chunk, "fmt ")) {
        rate = file.little(chunk + 12, 4);
        bytesPerSecond = file.little(chunk + 16, 4);
      } else if (file.has(chunk, "fact")) {
        samples = file.little(chunk + 8, 4);
      } else if (file.has(chunk, "data")) {
        return bytesPerSecond > 0 // some encoders leave it out
            ? ratio(Math.min(size, file.size() - chunk - 8), bytesPerSecond)
            : ratio(Math.min(samples, file.size() * 8L), rate);
      }
      at += 8 + size + size % 2;
    }
    return OptionalDouble.empty();
  }

  /** Seconds of raw 16-bit samples at 24 kHz. */
  static OptionalDouble pcm(Bytes file) {
    return OptionalDouble.of(file.size() / PCM_SECOND);
  }

  /** Seconds of a FLAC file. */
  static OptionalDouble flac(Bytes file) {
    long rates = file.big(18, 3);
    if (!file.has(0, "fLaC") || file.size() < 26) {
      return OptionalDouble.empty();
    }
    long rate = rates >> 4;
    long channels = (rates >> 1 & 7) + 1;
    long bits = ((rates & 1) << 4 | file.at(21) >> 4 & 15) + 1;
    long samples = file.big(21, 5) & 0xf_ffff_ffffL;
    return samples > 0
        ? ratio(samples, rate)
        : ratio(Math.round(file.size() / FLAC_RATIO), rate * channels * bits / 8);
  }

  /** Seconds of Opus or Vorbis in Ogg: where its last page ends. */
  static OptionalDouble ogg(Bytes file) {
    int packet = 27 + Math.max(0, file.at(26));
    if (!file.has(0, "OggS")) {
      return OptionalDouble.empty();
    }
    long rate = 0;
    long skipped = 0;
    if (file.has(packet, "OpusHead")) {
      rate = 48_000;
      skipped = file.little(packet + 10, 2);
    } else if (file.has(packet, "\u0001vorbis")) {
      rate = file.little(packet + 12, 4);
    }
    for (int at = file.size() - 14; at >= Math.max(0, file.size() - 70_000); at--) {
      if (file.has(at, "OggS")) {
        return ratio(Math.max(0, file.little(at + 6, 6) - skipped), rate);
      }
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble ratio(long amount, long perSecond) {
    return perSecond > 0 && amount >= 0
        ? OptionalDouble.of(amount / (double) perSecond)
        : OptionalDouble.empty();
  }
}
