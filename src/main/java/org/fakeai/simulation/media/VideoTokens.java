package org.fakeai.simulation.media;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the tokens of a moving picture, frame by frame. Nothing in the file is looked at: size,
 * duration and frames a second come from its address ({@code ?width=&height=&duration=&fps=}) or
 * from a parameter of the data URI ({@code meta=640x360:12s@24fps}).
 */
final class VideoTokens {

  private static final ImageSize USUAL_SIZE = new ImageSize(512, 288);
  private static final double USUAL_SECONDS = 5;
  private static final double USUAL_FPS = 4;
  private static final double MOST_FRAMES = 100_000;
  private static final int BASE = 85;
  private static final int LOW_FRAME = 10;
  private static final int FRAME = 20;
  private static final int TILE = 512;
  private static final Pattern META =
      Pattern.compile(
          "meta=(\\d{1,5}x\\d{1,5}):(\\d{1,5}(?:\\.\\d{1,3})?)s@(\\d{1,3}(?:\\.\\d{1,3})?)fps");

  private VideoTokens() {}

  /** Of a moving picture at an address. */
  static int ofAddress(String address, ImageDetail detail) {
    return count(
        AddressHints.size(address).orElse(USUAL_SIZE),
        AddressHints.seconds(address).orElse(USUAL_SECONDS),
        AddressHints.fps(address).orElse(USUAL_FPS),
        detail);
  }

  /** Of the one in a data URI. */
  static int ofData(DataUri data, ImageDetail detail) {
    Matcher meta = META.matcher(data.parameters());
    if (!meta.find()) {
      return count(USUAL_SIZE, USUAL_SECONDS, USUAL_FPS, detail);
    }
    return count(
        AddressHints.size(meta.group(1)).orElse(USUAL_SIZE),
        Double.parseDouble(meta.group(2)),
        Double.parseDouble(meta.group(3)),
        detail);
  }

  private static int count(ImageSize size, double seconds, double fps, ImageDetail detail) {
    boolean low = detail == ImageDetail.LOW || (detail == ImageDetail.AUTO && size.within(TILE));
    int tiles = Math.max(1, (size.width() / TILE) * (size.height() / TILE));
    int frame = low ? LOW_FRAME : FRAME + 10 * tiles;
    long frames = (long) Math.min(MOST_FRAMES, Math.floor(seconds * fps));
    return (int) Math.min(Integer.MAX_VALUE / 2, BASE + frames * frame);
  }
}
