package org.fakeai.catalog;

/** A kind of content that a model reads or answers with. */
public enum Modality {
  TEXT,
  IMAGE,
  AUDIO,
  VIDEO,
  /** Documents, such as PDF. */
  FILE,
  /** Vectors of text. */
  EMBEDDING,
  /** Scores of harmful content. */
  MODERATION,
  /** The order of passages for a query. */
  RANKING
}
