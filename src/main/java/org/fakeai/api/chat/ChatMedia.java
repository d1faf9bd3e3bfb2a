package org.fakeai.api.chat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.media.ImageDetail;
import org.fakeai.simulation.media.MediaCounter;
import org.fakeai.simulation.media.MediaTokens;
import org.fakeai.simulation.media.UnreadableMedia;
import org.fakeai.wire.ApiException;
import org.fakeai.wire.Check;
import org.fakeai.wire.ErrorCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Counts the parts of messages that are not text. */
@Shared
final class ChatMedia {

  private static final List<String> DETAILS = List.of("auto", "low", "high");

  private final MediaCounter counter;

  @Inject
  ChatMedia(MediaCounter counter) {
    this.counter = counter;
  }

  /**
   * The tokens of all media in checked messages.
   *
   * @param strict count long documents exactly
   * @throws ApiException naming the first part that cannot be read
   */
  MediaTokens count(List<@Nullable ChatMessage> messages, ModelProfile model, boolean strict) {
    MediaTokens tokens = MediaTokens.NONE;
    for (int i = 0; i < messages.size(); i++) {
      ChatMessage message = messages.get(i);
      if (message != null && message.content() instanceof MessageContent.Parts(var parts)) {
        for (int j = 0; j < parts.size(); j++) {
          if (!(parts.get(j) instanceof ContentPart.Text)) {
            String at = "messages[" + i + "].content[" + j + "].";
            tokens = tokens.plus(count(parts.get(j), at, model, strict));
          }
        }
      }
    }
    return tokens;
  }

  private MediaTokens count(ContentPart part, String at, ModelProfile model, boolean strict) {
    return switch (part) {
      case ContentPart.Text text -> MediaTokens.NONE;
      case ContentPart.Refusal refusal -> MediaTokens.NONE;
      case ContentPart.Unknown unknown -> MediaTokens.NONE;
      case ContentPart.Image(var image) -> image(fields(image, at + "image_url"), model);
      case ContentPart.Video(var video) -> video(fields(video, at + "video_url"));
      case ContentPart.Audio(var audio) -> audio(fields(audio, at + "input_audio"));
      case ContentPart.Document(var file) -> file(fields(file, at + "file"), model, strict);
    };
  }

  private MediaTokens image(Fields image, ModelProfile model) {
    String url = Check.required(image.at("url"), image.text("url"));
    ImageDetail detail = detail(image);
    return image.read("url", () -> counter.image(url, detail, model));
  }

  private MediaTokens video(Fields video) {
    String url = Check.required(video.at("url"), video.text("url"));
    ImageDetail detail = detail(video);
    return video.read("url", () -> counter.video(url, detail));
  }

  private MediaTokens audio(Fields audio) {
    String data = Check.required(audio.at("data"), audio.text("data"));
    String format = Check.required(audio.at("format"), audio.text("format"));
    Check.oneOf(audio.at("format"), format, MediaCounter.AUDIO_FORMATS);
    return audio.read("data", () -> counter.audio(data, format));
  }

  /** An uploaded file is known by its id alone, which says nothing about its length. */
  private MediaTokens file(Fields file, ModelProfile model, boolean strict) {
    String data = file.text("file_data");
    if (data == null) {
      if (file.text("file_id") == null) {
        throw ErrorCode.MISSING_PARAMETER.at(
            file.at("file_data"), "A file needs 'file_data' or 'file_id'.");
      }
      return MediaTokens.NONE;
    }
    return file.read("file_data", () -> counter.file(data, model, strict));
  }

  private static ImageDetail detail(Fields fields) {
    String detail = fields.text("detail");
    Check.oneOf(fields.at("detail"), detail, DETAILS);
    return detail == null ? ImageDetail.AUTO : ImageDetail.valueOf(detail.toUpperCase(Locale.ROOT));
  }

  private static Fields fields(@Nullable Map<String, JsonNode> values, String path) {
    return new Fields(Check.required(path, values), path);
  }

  private record Fields(Map<String, JsonNode> values, String path) {

    String at(String name) {
      return path + "." + name;
    }

    @Nullable String text(String name) {
      return Check.text(at(name), values.get(name));
    }

    MediaTokens read(String name, Supplier<MediaTokens> reading) {
      try {
        return reading.get();
      } catch (UnreadableMedia unreadable) {
        throw ErrorCode.INVALID_VALUE.at(
            at(name), "Invalid '%s': it %s.".formatted(at(name), unreadable.getMessage()));
      }
    }
  }
}
