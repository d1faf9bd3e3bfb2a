package org.fakeai.simulation.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.fakeai.kernel.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageHeadersTest {

  private static final ImageSize SIZE = new ImageSize(321, 123);

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
  void readsWhatAnEncoderWrote(String format) throws IOException {
    assertThat(ImageHeaders.size(Bytes.of(Samples.image(format, 321, 123)))).contains(SIZE);
  }

  @Test
  void readsProgressiveJpeg() throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    var out = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      var image = new BufferedImage(321, 123, BufferedImage.TYPE_INT_RGB);
      writer.write(null, new IIOImage(image, null, null), settings);
    } finally {
      writer.dispose();
    }

    assertThat(ImageHeaders.size(Bytes.of(out.toByteArray()))).contains(SIZE);
  }

  @Test
  void stepsOverWhatCamerasWriteBeforeTheFrame() throws IOException {
    byte[] plain = Samples.image("jpg", 321, 123);
    byte[] exif = new byte[60_000];
    exif[0] = (byte) 0xff;
    exif[1] = (byte) 0xe1;
    exif[2] = (byte) ((exif.length - 2) >> 8);
    exif[3] = (byte) (exif.length - 2);
    byte[] photo = new byte[plain.length + exif.length];
    System.arraycopy(plain, 0, photo, 0, 2);
    System.arraycopy(exif, 0, photo, 2, exif.length);
    System.arraycopy(plain, 2, photo, 2 + exif.length, plain.length - 2);

    assertThat(ImageHeaders.size(Bytes.of(photo))).contains(SIZE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // VP8X, VP8L, VP8 of 321 × 123
        "524946460000000057454250565038580a00000000000000400100" + "7a0000",
        "5249464600000000574542505650384c000000002f40811e00",
        "52494646000000005745425056503820000000000000009d012a41017b00"
      })
  void readsEveryKindOfWebp(String hex) {
    byte[] webp = HexFormat.of().parseHex(hex);

    assertThat(ImageHeaders.size(Bytes.of(webp))).contains(SIZE);
  }

  @Test
  void readsBitmapsThatGoDownwards() throws IOException {
    byte[] bitmap = Samples.image("bmp", 321, 123);
    byte[] height = {(byte) -123, -1, -1, -1};
    System.arraycopy(height, 0, bitmap, 22, 4);

    assertThat(ImageHeaders.size(Bytes.of(bitmap))).contains(SIZE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "GIF89a", "BM", "RIFFxxxxWEBP", "\u00ff\u00d8\u00ff"})
  void findsNoSizeInWhatIsNoImage(String text) {
    assertThat(ImageHeaders.size(Bytes.of(text.getBytes(StandardCharsets.ISO_8859_1)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
  void isSafeWithHostileHeaders(String format) throws IOException {
    byte[] good = Samples.image(format, 321, 123);
    RandomGenerator chance = new Seeds(1).stream("hostile");

    for (int i = 0; i < 2_000; i++) {
      byte[] hostile = new byte[1 + chance.nextInt(good.length)];
      System.arraycopy(good, 0, hostile, 0, hostile.length);
      for (int j = 0; j < 4; j++) {
        hostile[chance.nextInt(Math.min(64, hostile.length))] = (byte) chance.nextInt(256);
      }
      assertThatCode(() -> ImageHeaders.size(Bytes.of(hostile))).doesNotThrowAnyException();
    }
  }
}
