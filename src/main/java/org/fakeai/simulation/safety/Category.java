package org.fakeai.simulation.safety;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What content can be harmful as (OpenAI, API reference, "The moderation object"). */
public enum Category {
  HARASSMENT("harassment", null),
  HARASSMENT_THREATENING("harassment/threatening", HARASSMENT),
  SEXUAL("sexual", null),
  HATE("hate", null),
  HATE_THREATENING("hate/threatening", HATE),
  ILLICIT("illicit", null),
  ILLICIT_VIOLENT("illicit/violent", ILLICIT),
  SELF_HARM("self-harm", null),
  SELF_HARM_INTENT("self-harm/intent", SELF_HARM),
  SELF_HARM_INSTRUCTIONS("self-harm/instructions", SELF_HARM),
  SEXUAL_MINORS("sexual/minors", SEXUAL),
  VIOLENCE("violence", null),
  VIOLENCE_GRAPHIC("violence/graphic", VIOLENCE);

  private final String label;
  private final @Nullable Category parent;

  Category(String label, @Nullable Category parent) {
    this.label = label;
    this.parent = parent;
  }

  /** OpenAI's name. */
  public String label() {
    return label;
  }

  /** The wider category that contains this one; null for a wide one. */
  @Nullable Category parent() {
    return parent;
  }

  static Category of(String label) {
    return Arrays.stream(values())
        .filter(category -> category.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no category " + label));
  }
}
