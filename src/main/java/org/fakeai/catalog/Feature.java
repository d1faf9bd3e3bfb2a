package org.fakeai.catalog;

/** Something that a model's API offers, besides reading and answering with its modalities. */
public enum Feature {
  STREAMING,
  TOOLS,
  /** Several tool calls in one reply. */
  PARALLEL_TOOLS,
  /** Replies of a given JSON Schema. */
  STRUCTURED_OUTPUTS,
  /** Replies that are some JSON object. */
  JSON_MODE,
  LOGPROBS,
  /** Tokens spent on thinking before the reply. */
  REASONING,
  /** What it thinks is shown beside the reply. */
  VISIBLE_REASONING,
  PREDICTED_OUTPUTS,
  PROMPT_CACHING,
  FINE_TUNING,
  WEB_SEARCH,
  /** Conversations over a WebSocket. */
  REALTIME
}
