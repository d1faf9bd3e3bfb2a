package org.fakeai.simulation.media;

/**
 * Prompt tokens that are not text of a message.
 *
 * @param image tokens of images and moving pictures
 * @param audio tokens of sound
 * @param file tokens of documents
 */
public record MediaTokens(int image, int audio, int file) {

  /** No media at all. */
  public static final MediaTokens NONE = new MediaTokens(0, 0, 0);

  /** More than any window; keeps sums of hostile claims from overflowing. */
  private static final int MOST = 500_000_000;

  public MediaTokens {
    image = Math.min(image, MOST);
    audio = Math.min(audio, MOST);
    file = Math.min(file, MOST);
  }

  /** These and others together. */
  public MediaTokens plus(MediaTokens more) {
    return new MediaTokens(image + more.image, audio + more.audio, file + more.file);
  }

  /** All of them. */
  public int total() {
    return image + audio + file;
  }
}
