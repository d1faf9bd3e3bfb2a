package org.fakeai.simulation.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.zip.DeflaterOutputStream;
import org.fakeai.catalog.Encoding;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.Settings;
import org.fakeai.simulation.media.UnreadableMedia.Reason;
import org.fakeai.simulation.tokens.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaCounterTest {

  private static final ModelProfile MODEL = Settings.model(Encoding.O200K_BASE);

  /** A page's image and its text. */
  private static final int PAGE = 765 + 400;

  private final Tokenizer tokenizer = new Tokenizer();
  private final MediaCounter counter = new MediaCounter(tokenizer);

  @Test
  void measuresAnImageInADataUri() throws IOException {
    String address = Samples.dataUri("image/png", Samples.image("png", 2048, 4096));

    assertThat(counter.image(address, ImageDetail.HIGH, MODEL))
        .isEqualTo(new MediaTokens(1105, 0, 0));
    assertThat(counter.image(address, ImageDetail.LOW, MODEL)).isEqualTo(new MediaTokens(85, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/cat.png, 765",
    "https://example.com/cat.png?width=2048&height=4096, 1105",
    "https://example.com/cat.png?w=512&x=1&h=512#top, 85",
    "HTTPS://example.com/2048x4096/cat.png, 1105",
    "http://example.com/cat?width=0&height=9, 765",
    "https://example.com/99999x99999999/cat.png, 765"
  })
  void takesTheSizeOfARemoteImageFromItsAddress(String address, int tokens) {
    assertThat(counter.image(address, ImageDetail.AUTO, MODEL).image()).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource({
    "cat.png, ADDRESS",
    "ftp://example.com/cat.png, ADDRESS",
    "file:///etc/passwd, ADDRESS",
    "data:image/png;base64, ADDRESS",
    "'data:image/png,abc', BASE64",
    "'data:image/png;base64,a*bc', BASE64",
    "'data:image/png;base64,abcde', BASE64",
    "'data:image/png;base64,', BASE64",
    "'data:image/png;base64,AAAA\u0001AAAA', BASE64",
    "'data:image/png;base64,aGVsbG8gd29ybGQ=', FORMAT",
    "'data:image/png;base64,iVBORw0KGgo=', FORMAT"
  })
  void saysWhatIsWrongWithAnImage(String address, Reason reason) {
    UnreadableMedia unreadable =
        catchThrowableOfType(
            UnreadableMedia.class, () -> counter.image(address, ImageDetail.AUTO, MODEL));

    assertThat(unreadable.reason()).isEqualTo(reason);
  }

  @Test
  void toleratesLineEndsAndMissingPadding() throws IOException {
    String base64 =
        Base64.getMimeEncoder().encodeToString(Samples.image("png", 600, 600)).replace("=", "");

    assertThat(counter.image("data:;base64," + base64, ImageDetail.HIGH, MODEL).image())
        .isEqualTo(765);
  }

  @Test
  void toleratesALineEndAfterThePadding() {
    assertThat(Base64Bytes.of("YQ==\n", 0).copy(0, 9)).containsExactly('a');
    assertThat(Base64Bytes.of("Y\nQ==\r\n", 0).copy(0, 9)).containsExactly('a');
  }

  @Test
  void decodesBase64AsThePlatformDoes() {
    RandomGenerator chance = new Seeds(3).stream("bytes");
    for (int size = 1; size < 50; size++) {
      byte[] bytes = new byte[size];
      chance.nextBytes(bytes);

      Bytes decoded = Base64Bytes.of(Samples.base64(bytes), 0);

      assertThat(decoded.copy(0, Integer.MAX_VALUE)).isEqualTo(bytes);
      assertThat(decoded.at(size)).isEqualTo(-1);
    }
  }

  @Test
  void countsMovingPicturesByWhatTheirAddressSays() {
    String remote = "https://example.com/a.mp4?width=1024&height=1024&duration=10&fps=2";

    assertThat(counter.video("https://example.com/a.mp4", ImageDetail.AUTO).image())
        .isEqualTo(85 + 20 * 10);
    assertThat(counter.video(remote, ImageDetail.AUTO).image()).isEqualTo(85 + 20 * 60);
    assertThat(
            counter
                .video("data:video/mp4;meta=640x360:3s@10fps;base64,AAAA", ImageDetail.HIGH)
                .image())
        .isEqualTo(85 + 30 * 30);
  }

  @Test
  void measuresSoundOfEveryFormat() {
    assertThat(audio("wav", Samples.wav(32_000, 320_000))).isEqualTo(16);
    assertThat(audio("mp3", Samples.mp3(3829))).isEqualTo(167);
    assertThat(audio("mp3", Samples.announcedMp3(3829))).isEqualTo(167);
    assertThat(audio("flac", Samples.flac(441_000))).isEqualTo(16);
    assertThat(audio("opus", Samples.opus(312, 480_312))).isEqualTo(16);
    assertThat(audio("pcm16", new byte[480_000])).isEqualTo(16);
    assertThat(audio("wav", Samples.wav(32_000, 2))).isEqualTo(1);
    assertThat(audio("wav", Samples.wavOfSamples(44_100, 441_000))).isEqualTo(16);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wav", "mp3", "flac", "opus", "ogg", "aac"})
  void refusesSoundThatIsNone(String format) {
    UnreadableMedia unreadable =
        catchThrowableOfType(
            UnreadableMedia.class, () -> audio(format, Samples.ascii("no sound at all")));

    assertThat(unreadable.reason()).isEqualTo(Reason.FORMAT);
    assertThat(unreadable).hasMessageContaining(format);
  }

  @Test
  void isSafeWithHostileSound() {
    byte[][] files = {
      Samples.wav(8_000, 100), Samples.mp3(3), Samples.flac(9), Samples.opus(0, 99)
    };
    String[] formats = {"wav", "mp3", "flac", "opus"};
    RandomGenerator chance = new Seeds(1).stream("hostile");

    for (int i = 0; i < 4_000; i++) {
      byte[] hostile = files[i % 4].clone();
      for (int j = 0; j < 6; j++) {
        hostile[chance.nextInt(hostile.length)] = (byte) chance.nextInt(256);
      }
      String format = formats[i % 4];
      assertThatCode(() -> tokensOrNone(format, hostile)).doesNotThrowAnyException();
    }
  }

  private int tokensOrNone(String format, byte[] file) {
    try {
      return audio(format, file);
    } catch (UnreadableMedia none) {
      return 0;
    }
  }

  @Test
  void countsThePagesOfAPdf() {
    String pdf =
        """
        %PDF-1.4
        1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        2 0 obj << /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >> endobj
        3 0 obj << /Type /Page /Parent 2 0 R >> endobj
        4 0 obj <</Type/Page/Parent 2 0 R>> endobj
        """;

    assertThat(file(Samples.ascii(pdf))).isEqualTo(2 * PAGE);
  }

  @Test
  void countsPagesInCompressedObjects() throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(
        Samples.ascii("%PDF-1.5\n7 0 obj << /Type /ObjStm /Filter /FlateDecode >>\nstream\n"));
    try (var packed = new DeflaterOutputStream(out)) {
      packed.write(
          Samples.ascii("<</Type /Page>> <</Type /Pages>> <</Type/Page >> <</Type /Page>>"));
    }

    assertThat(file(out.toByteArray())).isEqualTo(3 * PAGE);
    assertThat(file(Samples.ascii("%PDF-1.5 /ObjStm stream\nbroken"))).isEqualTo(PAGE);
  }

  @Test
  void countsATextAsText() {
    String text = "Grüße, id;name\n1;One\n";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    assertThat(file(bytes)).isEqualTo(tokenizer.countTokens(Encoding.O200K_BASE, text));
    assertThat(
            catchThrowableOfType(UnreadableMedia.class, () -> file(new byte[] {80, 75, 3, 4, 0})))
        .hasMessageContaining("PDF");
  }

  @Test
  void keepsSumsOfHostileClaimsWithinANumber() {
    MediaTokens most = new MediaTokens(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    assertThat(most.plus(most).total()).isPositive();
  }

  private int audio(String format, byte[] file) {
    return counter.audio(Samples.base64(file), format).audio();
  }

  private int file(byte[] bytes) {
    return counter.file(Samples.dataUri("application/octet-stream", bytes), MODEL, true).file();
  }
}
