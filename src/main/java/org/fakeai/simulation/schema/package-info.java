/**
 * JSON Schema 2020-12 (and what SDKs still send of draft 7) as something to make instances from:
 * compiled once, made many times, each instance valid, short, and of the conversation's facts where
 * they fit. Also the rules of OpenAI's strict mode.
 *
 * <p>Imports values, patterns, facts and the kernel. Pure functions of their arguments, but for the
 * cache. Work, stack and output are bounded whatever the schema, and what cannot be served is
 * refused with its place.
 *
 * <pre>{@code
 * switch (cache.compile(text, () -> JsonReader.read(text).orElseThrow())) {
 *   case SchemaProblem problem -> …                     // pointer and reason
 *   case CompiledSchema schema ->
 *       switch (schema.instance(seeds, Facts.of(userTexts))) {
 *         case SchemaProblem problem -> …
 *         case Instance.Made made -> made.json()
 *       }
 * }
 * }</pre>
 */
@NullMarked
package org.fakeai.simulation.schema;

import org.jspecify.annotations.NullMarked;
