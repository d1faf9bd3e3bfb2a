/**
 * Owns {@code /v1/models}: the catalogue as OpenAI's model list.
 *
 * <p>Imports wire and catalog. Answers hold OpenAI's fields and those that benchmark clients read
 * ({@code root}, {@code parent}, {@code max_model_len}).
 */
@NullMarked
package org.fakeai.api.models;

import org.jspecify.annotations.NullMarked;
