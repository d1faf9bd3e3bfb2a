/**
 * Which models exist and how they behave: data read from model files, nothing else.
 *
 * <p>Imports kernel and config. One file describes one family; a new model is a new file.
 */
@NullMarked
package org.fakeai.catalog;

import org.jspecify.annotations.NullMarked;
