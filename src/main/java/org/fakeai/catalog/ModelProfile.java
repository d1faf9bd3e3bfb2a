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
 */
public record ModelProfile(
    String id,
    String ownedBy,
    long created,
    String root,
    Optional<String> parent,
    int contextWindow,
    int maxOutputTokens,
    Encoding encoding) {}
