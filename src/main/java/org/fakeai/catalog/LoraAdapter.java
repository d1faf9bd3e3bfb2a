package org.fakeai.catalog;

/**
 * A low-rank adapter that somebody loaded.
 *
 * @param name as clients ask for it
 * @param path where it is said to lie; never opened
 * @param base the model it is for
 */
public record LoraAdapter(String name, String path, String base) {}
