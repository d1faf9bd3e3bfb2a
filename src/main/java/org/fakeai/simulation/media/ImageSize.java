package org.fakeai.simulation.media;

/**
 * How large an image is.
 *
 * @param width pixels, from 1
 * @param height pixels, from 1
 */
public record ImageSize(int width, int height) {

  /** Of an image of which nothing is known. */
  static final ImageSize USUAL = new ImageSize(1024, 1024);

  /** Whether both sides are at most {@code most} pixels. */
  boolean within(int most) {
    return width <= most && height <= most;
  }
}
