package org.fakeai.config.source;

import java.util.List;

/** A value as written, not yet understood; never printed, it may be secret. */
public sealed interface RawValue {

  /** Nothing is set. */
  boolean isBlank();

  /**
   * One text.
   *
   * @param text as written
   */
  record Text(String text) implements RawValue {
    @Override
    public boolean isBlank() {
      return text.isBlank();
    }

    @Override
    public String toString() {
      return "Text[…]";
    }
  }

  /**
   * A list.
   *
   * @param texts its items as written
   */
  record Items(List<String> texts) implements RawValue {
    public Items {
      texts = List.copyOf(texts);
    }

    @Override
    public boolean isBlank() {
      return false;
    }

    @Override
    public String toString() {
      return "Items[" + texts.size() + "]";
    }
  }
}
