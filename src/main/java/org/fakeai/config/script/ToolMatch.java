package org.fakeai.config.script;

import java.util.Optional;

/**
 * What one of the tool results at a conversation's end has to be like.
 *
 * @param name of the tool that was called
 * @param text of the result
 */
public record ToolMatch(Optional<String> name, Optional<TextMatch> text) {}
