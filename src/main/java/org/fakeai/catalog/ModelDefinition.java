package org.fakeai.catalog;

import java.util.List;

/**
 * A model as a file defines it.
 *
 * @param profile the model
 * @param aliases further names, which the list does not show
 * @param line where its definition begins
 */
record ModelDefinition(ModelProfile profile, List<String> aliases, int line) {

  ModelDefinition {
    aliases = List.copyOf(aliases);
  }
}
