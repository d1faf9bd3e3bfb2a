package org.fakeai.simulation.media;

import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.catalog.VisionRule;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.tokens.Tokenizer;

/**
 * Counts the tokens of images, sound, moving pictures and documents. Every method throws {@link
 * UnreadableMedia} if it cannot.
 */
@Shared
public final class MediaCounter {

  /** Names of formats of sound, as {@code input_audio.format} spells them. */
  public static final List<String> AUDIO_FORMATS =
      List.of("wav", "mp3", "flac", "opus", "ogg", "aac", "pcm16");

  /** A page of a document: US Letter at 96 dots an inch, and the text that one usually holds. */
  private static final ImageSize PAGE = new ImageSize(816, 1056);

  private static final int PAGE_TEXT = 400;

  private final Tokenizer tokenizer;

  @Inject
  public MediaCounter(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /** An image at an address, or in a data URI. */
  public MediaTokens image(String address, ImageDetail detail, ModelProfile model) {
    ImageSize size;
    if (DataUri.is(address)) {
      Bytes file = DataUri.parse(address).bytes();
      size = ImageHeaders.size(file).orElseThrow(() -> unsupported("image", ImageHeaders.FORMATS));
    } else {
      requireRemote(address);
      size = AddressHints.size(address).orElse(ImageSize.USUAL);
    }
    return new MediaTokens(ImageTokens.count(rule(model), size, detail), 0, 0);
  }

  /** A moving picture at an address, or in a data URI. */
  public MediaTokens video(String address, ImageDetail detail) {
    if (DataUri.is(address)) {
      return new MediaTokens(VideoTokens.ofData(DataUri.parse(address), detail), 0, 0);
    }
    requireRemote(address);
    return new MediaTokens(VideoTokens.ofAddress(address, detail), 0, 0);
  }

  /**
   * Sound in base64.
   *
   * @param format one of {@link #AUDIO_FORMATS}
   */
  public MediaTokens audio(String base64, String format) {
    Bytes file = DataUri.is(base64) ? DataUri.parse(base64).bytes() : Base64Bytes.of(base64, 0);
    OptionalDouble seconds =
        switch (format) {
          case "wav" -> AudioLength.wav(file);
          case "mp3" -> AudioFrames.mp3(file);
          case "flac" -> AudioLength.flac(file);
          case "opus", "ogg" -> AudioLength.ogg(file);
          case "aac" -> AudioFrames.aac(file);
          case "pcm16" -> AudioLength.pcm(file);
          default -> OptionalDouble.empty();
        };
    double length = seconds.orElseThrow(() -> unsupported("sound", format));
    return new MediaTokens(0, Speech.tokens(length), 0);
  }

  /**
   * A document in a data URI or in base64: a PDF, or text in UTF-8.
   *
   * @param strict count long texts exactly
   */
  public MediaTokens file(String data, ModelProfile model, boolean strict) {
    Bytes file = DataUri.is(data) ? DataUri.parse(data).bytes() : Base64Bytes.of(data, 0);
    if (PdfPages.is(file)) {
      int page = ImageTokens.count(rule(model), PAGE, ImageDetail.HIGH) + PAGE_TEXT;
      return new MediaTokens(
          0, 0, (int) Math.min(Integer.MAX_VALUE / 2, (long) PdfPages.count(file) * page));
    }
    int tokens = tokenizer.countPromptTokens(model.encoding(), text(file), strict);
    return new MediaTokens(0, 0, tokens);
  }

  private static VisionRule rule(ModelProfile model) {
    return model.traits().vision().orElse(ImageTokens.USUAL);
  }

  private static void requireRemote(String address) {
    if (!AddressHints.isRemote(address)) {
      throw UnreadableMedia.Reason.ADDRESS.because("is neither an http(s) address nor a data URI");
    }
  }

  private static String text(Bytes file) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(file.copy(0, file.size()));
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      if (text.indexOf('\0') < 0) {
        return text;
      }
    } catch (CharacterCodingException binary) {
      throw unsupported("document", "PDF or text in UTF-8");
    }
    throw unsupported("document", "PDF or text in UTF-8");
  }

  private static UnreadableMedia unsupported(String what, String formats) {
    return UnreadableMedia.Reason.FORMAT.because(
        "holds no %s that can be read; supported: %s".formatted(what, formats));
  }
}
