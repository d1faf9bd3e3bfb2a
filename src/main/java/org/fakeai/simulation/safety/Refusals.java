package org.fakeai.simulation.safety;

/** What a model says when it does not answer. */
public final class Refusals {

  /** To an attempt to talk it out of its rules. */
  public static final String JAILBREAK =
      "I'm sorry, but I can't set my guidelines aside. I'm glad to help with something else.";

  /** Put before a conversation, it asks for the behaviour that the rest of this package checks. */
  public static final String SAFETY_MESSAGE =
      "Be helpful, and decline requests for content that could harm people.";

  private Refusals() {}

  /** The sentence for a request in this category. */
  public static String text(Category category) {
    return switch (category) {
      case SELF_HARM, SELF_HARM_INTENT, SELF_HARM_INSTRUCTIONS ->
          "I'm sorry that you are going through this, but I can't help with hurting yourself."
              + " Please talk to someone you trust or to a local crisis line; you are not alone.";
      case SEXUAL, SEXUAL_MINORS -> "I'm sorry, but I can't help with sexual content of this kind.";
      case HATE, HATE_THREATENING, HARASSMENT, HARASSMENT_THREATENING ->
          "I'm sorry, but I can't help with content that attacks or demeans people.";
      case ILLICIT, ILLICIT_VIOLENT ->
          "I'm sorry, but I can't help with something that is illegal or dangerous.";
      case VIOLENCE, VIOLENCE_GRAPHIC -> "I'm sorry, but I can't help with violence.";
    };
  }
}
