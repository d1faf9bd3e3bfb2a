/**
 * Owns {@code /v1/load_lora_adapter} and {@code /v1/unload_lora_adapter}: adapters come and go
 * while the server runs, in vLLM's form.
 *
 * <p>Imports wire, catalog and config. Nothing is read from an adapter's path.
 */
@NullMarked
package org.fakeai.api.adapters;

import org.jspecify.annotations.NullMarked;
