package org.fakeai.api.chat;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One part of a message's content, told apart by {@code type}. */
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    property = "type",
    visible = true,
    defaultImpl = ContentPart.Unknown.class)
sealed interface ContentPart {

  /** Written text. */
  @JsonTypeName("text")
  record Text(@Nullable String text) implements ContentPart {}

  /** A refusal of the assistant's, sent back as history. */
  @JsonTypeName("refusal")
  record Refusal(@Nullable String refusal) implements ContentPart {}

  /** A picture, by address or data URI. */
  @JsonTypeName("image_url")
  record Image(@Nullable Map<String, JsonNode> imageUrl) implements ContentPart {}

  /** Sound, in base64. */
  @JsonTypeName("input_audio")
  record Audio(@Nullable Map<String, JsonNode> inputAudio) implements ContentPart {}

  /** A moving picture, by address or data URI (vLLM). */
  @JsonTypeName("video_url")
  record Video(@Nullable Map<String, JsonNode> videoUrl) implements ContentPart {}

  /** An uploaded or inlined document. */
  @JsonTypeName("file")
  record Document(@Nullable Map<String, JsonNode> file) implements ContentPart {}

  /** A kind that is none of these. */
  record Unknown(@Nullable String type, @JsonAnySetter Map<String, JsonNode> fields)
      implements ContentPart {}
}
