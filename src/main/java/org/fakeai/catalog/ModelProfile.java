package org.fakeai.catalog;

import java.util.Optional;

/**
 * One model.
 *
 * @param id as clients write it
 * @param ownedBy the organization named in the model list
 * @param created seconds since 1970
 * @param root the model this one is a variant of; its own id if of none
 * @param parent the model an adapter belongs to
 * @param contextWindow tokens of prompt and reply together
 * @param maxOutputTokens tokens of one reply
 * @param encoding how text becomes tokens
 * @param traits what it can do and what is known about it
 */
public record ModelProfile(
    String id,
    String ownedBy,
    long created,
    String root,
    Optional<String> parent,
    int contextWindow,
    int maxOutputTokens,
    Encoding encoding,
    ModelTraits traits) {

  /** The same model under another name. */
  ModelProfile named(String name) {
    return variant(name, ownedBy, root, Optional.empty());
  }

  /** This model, fine-tuned by an organization. */
  ModelProfile fineTuned(String name, Optional<String> organization) {
    return variant(name, organization.orElse(ownedBy), root, Optional.of(id));
  }

  /** This model with a low-rank adapter. */
  ModelProfile adapted(String name, String path) {
    return variant(name, ownedBy, path, Optional.of(id));
  }

  private ModelProfile variant(
      String name, String owner, String itsRoot, Optional<String> itsParent) {
    return new ModelProfile(
        name, owner, created, itsRoot, itsParent, contextWindow, maxOutputTokens, encoding, traits);
  }
}
