package org.fakeai.simulation.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.fakeai.kernel.Seeds;

/**
 * Makes files as long as a text takes to speak, mono at 24 kHz (Opus: 48 kHz). WAV, PCM and FLAC
 * hum a quiet tone of the seed; the compressed formats are silent, since nothing here encodes
 * sound.
 */
public final class Speech {

  /** Samples of a second, but for Opus. */
  static final int RATE = 24_000;

  /** Longest speech in seconds; longer texts are cut off. */
  public static final double LONGEST = 600;

  /** Bounds the memory of one request. */
  private static final double LONGEST_REPLIES = 240;

  private static final double TOKENS_PER_SECOND = 1.67;
  private static final double WORDS_PER_SECOND = 150 / 60.0;
  private static final double SHORTEST = 0.1;
  private static final int LOWEST_TONE = 100;
  private static final int TONES = 100;
  private static final int LOUDNESS = 1_000;

  private Speech() {}

  /**
   * How long it takes to say {@code text} at 150 words a minute, 0.1 to 600 seconds.
   *
   * @param speed 1 for the usual, 2 for twice as fast
   */
  public static double seconds(String text, double speed) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = !Character.isWhitespace(text.charAt(i));
      words += letter && !inside ? 1 : 0;
      inside = letter;
    }
    return Math.clamp(words / WORDS_PER_SECOND / speed, SHORTEST, LONGEST);
  }

  /**
   * How long one of several replies to the same request takes to say; more than four minutes of all
   * of them are cut off.
   */
  public static double replySeconds(String text, int replies) {
    return Math.min(seconds(text, 1), LONGEST_REPLIES / replies);
  }

  /** How many tokens that is, as the original counts it; at least one. */
  public static int tokens(double seconds) {
    return (int) Math.max(1, TOKENS_PER_SECOND * seconds);
  }

  /** How long a text may be so that it and its sound have {@code most} tokens; at least one. */
  public static int textTokens(int most) {
    return Math.max(1, (int) (most / (1 + TOKENS_PER_SECOND / WORDS_PER_SECOND)));
  }

  /** How many samples of 16 bits {@link SpeechFormat#PCM16} has in that time. */
  public static int samples(double seconds) {
    return (int) Math.ceil(Math.clamp(seconds, SHORTEST, LONGEST) * RATE - 1e-6);
  }

  /** Some of the samples of the {@link SpeechFormat#PCM16} file that the seeds give. */
  public static byte[] piece(int from, int to, Seeds seeds) {
    return bytes(tone(from, to, seeds));
  }

  /** A file of that length; never shorter, longer by less than one frame of its format. */
  public static byte[] file(double seconds, SpeechFormat format, Seeds seeds) {
    int samples = samples(seconds);
    return switch (format) {
      case PCM16 -> bytes(tone(0, samples, seeds));
      case WAV -> wav(bytes(tone(0, samples, seeds)));
      case FLAC -> FlacFile.of(tone(0, samples, seeds));
      case MP3 -> SilentFrames.mp3(samples);
      case AAC -> SilentFrames.aac(samples);
      case OPUS -> OggOpusFile.of(samples * 2L, (int) seeds.derive("ogg").value());
    };
  }

  private static short[] tone(int from, int to, Seeds seeds) {
    double step = 2 * Math.PI * hertz(seeds) / RATE;
    short[] samples = new short[to - from];
    for (int i = from; i < to; i++) {
      samples[i - from] = (short) Math.round(LOUDNESS * Math.sin(i * step));
    }
    return samples;
  }

  private static int hertz(Seeds seeds) {
    return LOWEST_TONE + seeds.stream("tone").nextInt(TONES);
  }

  private static byte[] bytes(short[] samples) {
    ByteBuffer out = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    out.asShortBuffer().put(samples);
    return out.array();
  }

  private static byte[] wav(byte[] samples) {
    ByteBuffer out = ByteBuffer.allocate(44 + samples.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put(ascii("RIFF")).putInt(36 + samples.length).put(ascii("WAVE"));
    out.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
    out.putInt(RATE).putInt(RATE * 2).putShort((short) 2).putShort((short) 16);
    return out.put(ascii("data")).putInt(samples.length).put(samples).array();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
