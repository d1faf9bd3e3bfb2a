package org.fakeai.config;

/** Under which heading a setting is listed. */
public enum SettingGroup {
  SERVER("Server"),
  ACCESS("Authentication and access"),
  HTTP("Requests and browsers"),
  LATENCY("Latency"),
  STREAMING("Streaming"),
  REPLIES("Replies"),
  SCRIPT("Scripted replies"),
  MODELS("Models"),
  LIMITS("Rate limits"),
  CACHES("Caches"),
  SAFETY("Safety and moderation"),
  GENERATION("Generation back ends"),
  AUDIO("Audio"),
  STORAGE("Storage"),
  METRICS("Metrics"),
  FAULTS("Faults"),
  ADMIN("Administration and journal");

  private final String title;

  SettingGroup(String title) {
    this.title = title;
  }

  /** The heading. */
  public String title() {
    return title;
  }
}
