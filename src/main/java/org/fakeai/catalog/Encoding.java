package org.fakeai.catalog;

/** OpenAI's published byte-pair encodings that the simulated models use. */
public enum Encoding {
  /** gpt-4o, gpt-4.1, gpt-4.5, gpt-5 and later, o-series, gpt-oss. */
  O200K_BASE,
  /** gpt-4, gpt-3.5 and text-embedding models. */
  CL100K_BASE
}
