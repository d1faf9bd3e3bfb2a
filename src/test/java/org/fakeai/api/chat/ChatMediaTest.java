package org.fakeai.api.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.fakeai.simulation.tokens.TokenUsage;
import org.fakeai.wire.ApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatMediaTest {

  private final ChatParts parts = new ChatParts(Map.of("ttft_ms", "0", "itl_ms", "0"));

  @Test
  void countsEveryPartOfEveryMessage() {
    String remote = "{'type': 'image_url', 'image_url': {'url': 'https://example.com/a.png'}}";
    String video = "{'type': 'video_url', 'video_url': {'url': 'https://example.com/a.mp4'}}";
    String sound = "{'type': 'input_audio', 'input_audio': {'data': 'AAAA', 'format': 'pcm16'}}";
    String stored = "{'type': 'file', 'file': {'file_id': 'file-1'}}";
    int plain = usage(message("{'type': 'text', 'text': 'Hi'}")).promptTokens();

    TokenUsage usage =
        usage(
            message(
                "{'type': 'text', 'text': 'Hi'},"
                    + remote
                    + ","
                    + sound
                    + ","
                    + stored
                    + ","
                    + video));

    assertThat(usage.promptImageTokens()).isEqualTo(765 + 285);
    assertThat(usage.promptAudioTokens()).isEqualTo(1);
    assertThat(usage.promptTokens()).isEqualTo(plain + 765 + 285 + 1);
  }

  @Test
  void saysInTheUsageWhatTheMediaAre() {
    String body =
        message("{'type': 'image_url', 'image_url': {'url': 'http://x.y/z', 'detail': 'low'}}");

    String answer = ChatJson.whole(parts.reply(body));

    assertThat(answer)
        .contains("\"cached_tokens\":0,\"audio_tokens\":0,\"text_tokens\":7,\"image_tokens\":85}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type':'image_url','image_url':{}}                               | image_url.url",
        "{'type':'image_url','image_url':{'url':7}}                        | image_url.url",
        "{'type':'image_url','image_url':{'url':'x'}}                      | image_url.url",
        "{'type':'image_url','image_url':{'url':'http://x','detail':'a'}}  | image_url.detail",
        "{'type':'video_url','video_url':{'url':'x'}}                      | video_url.url",
        "{'type':'input_audio','input_audio':{'format':'wav'}}             | input_audio.data",
        "{'type':'input_audio','input_audio':{'data':'AAAA'}}              | input_audio.format",
        "{'type':'input_audio','input_audio':{'data':'A','format':'midi'}} | input_audio.format",
        "{'type':'input_audio','input_audio':{'data':'AA','format':'wav'}} | input_audio.data",
        "{'type':'file','file':{'filename':'a.pdf'}}                       | file.file_data",
        "{'type':'file','file':{'file_data':'AAAA'}}                       | file.file_data"
      })
  void namesThePartThatCannotBeRead(String part, String field) {
    ApiException refusal =
        catchThrowableOfType(ApiException.class, () -> parts.reply(message(part)));

    assertThat(refusal.error().status()).isEqualTo(400);
    assertThat(refusal.param()).isEqualTo("messages[0].content[0]." + field);
    assertThat(refusal.message()).isNotBlank();
  }

  private TokenUsage usage(String body) {
    return parts.reply(body).plan().usage();
  }

  private static String message(String content) {
    return "{'model': 'gpt-4o', 'max_tokens': 3, 'messages': [{'role': 'user', 'content': [%s]}]}"
        .formatted(content)
        .replace('\'', '"');
  }
}
