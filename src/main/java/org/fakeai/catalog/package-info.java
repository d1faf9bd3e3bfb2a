/**
 * Which models exist and how they behave: data read from model files, and adapters loaded later.
 *
 * <p>Owns the model files' format (one file describes one family; a new model is a new file or an
 * entry) and the rules by which names of variants lead to a model. Imports kernel and config, and
 * the YAML parser. Guarantees that the catalog never changes once read, that problems of all files
 * are found at once, and that traits only describe: nothing here refuses a request.
 */
@NullMarked
package org.fakeai.catalog;

import org.jspecify.annotations.NullMarked;
