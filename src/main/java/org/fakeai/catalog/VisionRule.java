package org.fakeai.catalog;

/**
 * How a model counts the tokens of an image (OpenAI, "Images and vision", "Calculating costs").
 * Applied by {@code simulation.media}.
 */
public sealed interface VisionRule {

  /**
   * Squares of 512 pixels of the image, which is made smaller to fit 2048 × 2048 and a shortest
   * side of 768 pixels.
   *
   * @param base tokens of any image, and all tokens of one with low detail
   * @param tile further tokens of each square
   */
  record Tiles(int base, int tile) implements VisionRule {}

  /**
   * Squares of 32 pixels of the image, whatever detail is asked for.
   *
   * @param most more squares than these are avoided by making the image smaller
   * @param factor tokens of each square
   */
  record Patches(int most, double factor) implements VisionRule {}
}
