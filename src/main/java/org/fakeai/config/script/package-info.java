/**
 * What operators write themselves, as data: rules of scenarios in YAML, and datasets of prompts and
 * responses in JSON Lines.
 *
 * <p>Imports config, the YAML parser and Jackson's streaming parser; the launcher loads it.
 * Guarantees that reading never stops at the first problem, that every problem names its place, and
 * that no problem shows what might be a key. Leaves out what rules do when they match.
 */
@NullMarked
package org.fakeai.config.script;

import org.jspecify.annotations.NullMarked;
