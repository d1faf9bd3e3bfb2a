package org.fakeai.bench.yardstick;

/** How the yardstick comes by the JSON that it frames. */
public enum Work {
  /** Takes it as recorded. */
  FRAME,
  /** Renders it anew from a tree, each answer and each event. */
  RENDER
}
