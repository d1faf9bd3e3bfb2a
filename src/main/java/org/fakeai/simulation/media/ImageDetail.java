package org.fakeai.simulation.media;

/** How closely a model looks at an image. */
public enum ImageDetail {
  AUTO,
  LOW,
  HIGH
}
