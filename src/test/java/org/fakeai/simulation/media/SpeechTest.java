package org.fakeai.simulation.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.OptionalDouble;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import org.fakeai.kernel.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SpeechTest {

  private static final Seeds SEEDS = new Seeds(4);

  @ParameterizedTest
  @CsvSource({"one two  three, 1, 1.2", "one two three, 2, 0.6", "'', 1, 0.1", "Hi, 1, 0.4"})
  void takesAsLongAsAVoiceWould(String text, double speed, double seconds) {
    assertThat(Speech.seconds(text, speed)).isCloseTo(seconds, within(1e-9));
  }

  @Test
  void endsEvenTheLongestText() {
    assertThat(Speech.seconds("word ".repeat(100_000), 1)).isEqualTo(Speech.LONGEST);
  }

  @ParameterizedTest
  @EnumSource(SpeechFormat.class)
  void isAsLongAsAskedInEveryFormat(SpeechFormat format) {
    for (double seconds : new double[] {0.1, 1, 2.345, 61.7}) {
      Bytes file = Bytes.of(Speech.file(seconds, format, SEEDS));

      assertThat(length(file, format).orElse(-1)).isBetween(seconds - 1e-4, seconds + 0.043);
    }
  }

  private static OptionalDouble length(Bytes file, SpeechFormat format) {
    return switch (format) {
      case WAV -> AudioLength.wav(file);
      case PCM16 -> AudioLength.pcm(file);
      case FLAC -> AudioLength.flac(file);
      case OPUS -> AudioLength.ogg(file);
      case MP3 -> AudioFrames.mp3(file);
      case AAC -> AudioFrames.aac(file);
    };
  }

  @Test
  void isReadByThePlatformsOwnDecoder() throws Exception {
    byte[] wav = Speech.file(1.5, SpeechFormat.WAV, SEEDS);

    try (var stream = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
      assertThat(stream.getFormat().matches(new AudioFormat(24_000, 16, 1, true, false))).isTrue();
      assertThat(stream.getFrameLength()).isEqualTo(36_000);
    }
  }

  @Test
  void storesTheSamplesOfTheWavInFlac() {
    byte[] pcm = Speech.file(0.1, SpeechFormat.PCM16, SEEDS);
    byte[] flac = Speech.file(0.1, SpeechFormat.FLAC, SEEDS);

    int samples = 42 + 4 + 1 + 2 + 1 + 1; // metadata, the frame's header, the subframe's
    for (int i = 0; i < 2400; i++) {
      assertThat(flac[samples + 2 * i]).isEqualTo(pcm[2 * i + 1]);
      assertThat(flac[samples + 2 * i + 1]).isEqualTo(pcm[2 * i]);
    }
    assertThat(flac).hasSize(samples + 4800 + 2);
  }

  @Test
  void computesTheStandardChecksums() {
    byte[] digits = Samples.ascii("123456789");

    assertThat(Checksum.CRC_8.of(digits, 0, 9)).isEqualTo(0xf4);
    assertThat(Checksum.CRC_16.of(digits, 0, 9)).isEqualTo(0xfee8);
    assertThat(Checksum.CRC_32.of(digits, 0, 9)).isEqualTo(0x89a1897f);
  }

  @Test
  void writesOggPagesThatFollowEachOther() {
    Bytes file = Bytes.of(Speech.file(3, SpeechFormat.OPUS, SEEDS));

    int at = 0;
    int pages = 0;
    int flags = 0;
    while (at < file.size()) {
      assertThat(file.has(at, "OggS")).as("page %d", pages).isTrue();
      assertThat(file.little(at + 18, 4)).isEqualTo(pages);
      flags = file.at(at + 5);
      int packets = file.at(at + 26);
      int size = 0;
      for (int i = 0; i < packets; i++) {
        size += file.at(at + 27 + i);
      }
      byte[] page = file.copy(at, at + 27 + packets + size);
      long stated = file.little(at + 22, 4);
      page[22] = page[23] = page[24] = page[25] = 0;
      assertThat(Checksum.CRC_32.of(page, 0, page.length) & 0xffffffffL).isEqualTo(stated);
      at += page.length;
      pages++;
    }
    assertThat(pages).isEqualTo(2 + 4);
    assertThat(flags).isEqualTo(4);
  }

  @Test
  void repeatsItselfForASeedAndDiffersForOthers() {
    byte[] first = Speech.file(1, SpeechFormat.WAV, SEEDS);

    assertThat(Speech.file(1, SpeechFormat.WAV, SEEDS)).isEqualTo(first);
    assertThat(Speech.file(1, SpeechFormat.WAV, new Seeds(5))).isNotEqualTo(first);
  }

  @Test
  void piecesJoinedAreTheFile() {
    byte[] file = Speech.file(0.5, SpeechFormat.PCM16, SEEDS);
    int samples = Speech.samples(0.5);

    var joined = new ByteArrayOutputStream();
    joined.writeBytes(Speech.piece(0, 999, SEEDS));
    joined.writeBytes(Speech.piece(999, samples, SEEDS));

    assertThat(joined.toByteArray()).isEqualTo(file);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "10, 5", "1000, 599"})
  void leavesRoomForTheSoundOfAText(int most, int text) {
    assertThat(Speech.textTokens(most)).isEqualTo(text);
    assertThat(Speech.tokens(Speech.seconds("word ".repeat(text), 1)))
        .isLessThanOrEqualTo(Math.max(1, most - text));
  }

  @Test
  void sharesItsLongestTimeAmongReplies() {
    assertThat(Speech.replySeconds("word ".repeat(100_000), 1)).isEqualTo(240);
    assertThat(Speech.replySeconds("word ".repeat(100_000), 3)).isEqualTo(80);
  }
}
