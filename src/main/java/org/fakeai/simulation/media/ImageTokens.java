package org.fakeai.simulation.media;

import org.fakeai.catalog.VisionRule;
import org.fakeai.catalog.VisionRule.Patches;
import org.fakeai.catalog.VisionRule.Tiles;

/** Counts the tokens of an image (OpenAI, "Images and vision", "Calculating costs"). */
final class ImageTokens {

  /** Of models whose file says nothing: gpt-4o's. */
  static final VisionRule USUAL = new Tiles(85, 170);

  /** Images up to this side are looked at with low detail unless the request says otherwise. */
  private static final int SMALL = 512;

  private static final int LONGEST_SIDE = 2048;
  private static final int SHORTEST_SIDE = 768;
  private static final int TILE = 512;
  private static final int PATCH = 32;

  private ImageTokens() {}

  static int count(VisionRule rule, ImageSize size, ImageDetail detail) {
    return switch (rule) {
      case Tiles tiles -> tiles(tiles, size, detail);
      case Patches patches -> patches(patches, size);
    };
  }

  private static int tiles(Tiles rule, ImageSize size, ImageDetail detail) {
    boolean low =
        switch (detail) {
          case LOW -> true;
          case HIGH -> false;
          case AUTO -> size.within(SMALL);
        };
    if (low) {
      return rule.base();
    }
    double scale = Math.min(1, LONGEST_SIDE / (double) Math.max(size.width(), size.height()));
    double shortest = Math.min(size.width(), size.height()) * scale;
    scale *= Math.min(1, SHORTEST_SIDE / shortest);
    int tiles = squares(size.width() * scale, TILE) * squares(size.height() * scale, TILE);
    return rule.base() + tiles * rule.tile();
  }

  private static int patches(Patches rule, ImageSize size) {
    double width = size.width();
    double height = size.height();
    if (Math.ceil(width / PATCH) * Math.ceil(height / PATCH) > rule.most()) {
      double scale = Math.sqrt(rule.most() * (double) (PATCH * PATCH) / (width * height));
      scale *= Math.min(whole(width * scale / PATCH), whole(height * scale / PATCH));
      width *= scale;
      height *= scale;
    }
    int patches = Math.min(rule.most(), squares(width, PATCH) * squares(height, PATCH));
    return (int) Math.ceil(patches * rule.factor() - 1e-9);
  }

  /** By how much to shrink so that a side is a whole number of patches; at least one stays. */
  private static double whole(double patches) {
    return patches < 1 ? 1 : Math.floor(patches) / patches;
  }

  /** How many squares cover {@code pixels}; a rounding error of the scaling is no further one. */
  private static int squares(double pixels, int side) {
    return Math.max(1, (int) Math.ceil((pixels - 1e-6) / side));
  }
}
