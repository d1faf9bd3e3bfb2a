package org.fakeai.api.chat;

import org.fakeai.wire.EventText;

/** Where log-probabilities of a segment's tokens stand in {@code logprobs}. */
enum OddsPlace {
  CONTENT("{\"content\":[", "],\"refusal\":null}"),
  REFUSAL("{\"content\":null,\"refusal\":[", "]}"),
  /** OpenAI gives none for what is neither said nor refused. */
  NOWHERE("", "");

  private final String before;
  private final String after;
  private final byte[] chunkBefore;
  private final byte[] chunkAfter;

  OddsPlace(String before, String after) {
    this.before = before;
    this.after = after;
    this.chunkBefore = EventText.utf8(",\"logprobs\":" + before);
    this.chunkAfter = EventText.utf8(after + ",\"finish_reason\":");
  }

  /** What stands before the first token's. */
  String before() {
    return before;
  }

  /** What stands after the last token's. */
  String after() {
    return after;
  }

  /** The same within a chunk, from the comma before the field's name on. */
  byte[] chunkBefore() {
    return chunkBefore;
  }

  /** The same within a chunk, up to the finish reason's value. */
  byte[] chunkAfter() {
    return chunkAfter;
  }
}
