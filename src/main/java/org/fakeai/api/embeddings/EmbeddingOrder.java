package org.fakeai.api.embeddings;

import java.util.List;
import org.fakeai.catalog.ModelProfile;

/**
 * What vectors are wanted.
 *
 * @param model whose
 * @param texts of what, in order
 * @param promptTokens tokens of all texts
 * @param modelSize coordinates of the model's vectors
 * @param size coordinates wanted, up to {@code modelSize}
 * @param base64 written as bytes rather than numbers
 */
record EmbeddingOrder(
    ModelProfile model,
    List<String> texts,
    int promptTokens,
    int modelSize,
    int size,
    boolean base64) {

  EmbeddingOrder {
    texts = List.copyOf(texts);
  }

  /** Coordinates of all vectors together. */
  int coordinates() {
    return texts.size() * size;
  }
}
