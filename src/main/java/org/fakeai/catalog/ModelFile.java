package org.fakeai.catalog;

/**
 * A file of model definitions, one family of models.
 *
 * @param name how problems call it
 * @param text its YAML
 */
public record ModelFile(String name, String text) {}
