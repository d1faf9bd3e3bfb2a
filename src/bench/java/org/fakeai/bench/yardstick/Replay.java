package org.fakeai.bench.yardstick;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The recorded answers as bytes, ready to be framed. */
final class Replay {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final byte[] DATA = "data: ".getBytes(UTF_8);
  private static final byte[] BLANK_LINE = "\n\n".getBytes(UTF_8);

  private final Map<String, String> wholeHeaders;
  private final Supplier<byte[]> wholeBody;
  private final Map<String, String> streamHeaders;
  private final List<Supplier<byte[]>> events;
  private final TokenSpan tokens;

  Replay(Recording recording, Work work) {
    wholeHeaders = recording.wholeHeaders();
    wholeBody = source(recording.wholeBody(), work);
    streamHeaders = recording.streamHeaders();
    events =
        Stream.concat(
                recording.events().stream().map(event -> source(event, work)),
                Stream.of(source("[DONE]", Work.FRAME)))
            .toList();
    tokens = recording.tokens();
  }

  static HttpResponse healthy() {
    HttpResponse response =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
    response.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0);
    return response;
  }

  HttpResponse whole(ChannelHandlerContext context) {
    byte[] json = wholeBody.get();
    ByteBuf body = context.alloc().directBuffer(json.length).writeBytes(json);
    HttpResponse response =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, body);
    copy(wholeHeaders, response.headers());
    response.headers().set(HttpHeaderNames.CONTENT_LENGTH, json.length);
    return response;
  }

  HttpResponse streamHead() {
    HttpResponse response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
    copy(streamHeaders, response.headers());
    response.headers().set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
    return response;
  }

  int eventCount() {
    return events.size();
  }

  /** How many gaps an event has before it in a paced stream. */
  int gapsBefore(int index) {
    return Math.clamp(index, tokens.first(), tokens.last()) - tokens.first();
  }

  ByteBuf event(ChannelHandlerContext context, int index) {
    byte[] event = events.get(index).get();
    return context
        .alloc()
        .directBuffer(DATA.length + event.length + BLANK_LINE.length)
        .writeBytes(DATA)
        .writeBytes(event)
        .writeBytes(BLANK_LINE);
  }

  private static Supplier<byte[]> source(String json, Work work) {
    return switch (work) {
      case FRAME -> {
        byte[] recorded = json.getBytes(UTF_8);
        yield () -> recorded;
      }
      case RENDER -> {
        JsonNode tree = JSON.readTree(json);
        yield () -> JSON.writeValueAsBytes(tree);
      }
    };
  }

  private static void copy(Map<String, String> from, HttpHeaders to) {
    from.forEach(to::set);
  }
}
