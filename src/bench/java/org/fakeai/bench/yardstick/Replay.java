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
import java.util.stream.Stream;

/** The recorded answers as bytes, ready to be framed. */
final class Replay {
  private static final byte[] DATA = "data: ".getBytes(UTF_8);
  private static final byte[] BLANK_LINE = "\n\n".getBytes(UTF_8);

  private final Map<String, String> wholeHeaders;
  private final byte[] wholeBody;
  private final Map<String, String> streamHeaders;
  private final List<byte[]> events;

  Replay(Recording recording) {
    wholeHeaders = recording.wholeHeaders();
    wholeBody = recording.wholeBody().getBytes(UTF_8);
    streamHeaders = recording.streamHeaders();
    events =
        Stream.concat(recording.events().stream(), Stream.of("[DONE]"))
            .map(event -> event.getBytes(UTF_8))
            .toList();
  }

  HttpResponse whole(ChannelHandlerContext context) {
    ByteBuf body = context.alloc().directBuffer(wholeBody.length).writeBytes(wholeBody);
    HttpResponse response =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, body);
    copy(wholeHeaders, response.headers());
    response.headers().set(HttpHeaderNames.CONTENT_LENGTH, wholeBody.length);
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

  ByteBuf event(ChannelHandlerContext context, int index) {
    byte[] event = events.get(index);
    return context
        .alloc()
        .directBuffer(DATA.length + event.length + BLANK_LINE.length)
        .writeBytes(DATA)
        .writeBytes(event)
        .writeBytes(BLANK_LINE);
  }

  private static void copy(Map<String, String> from, HttpHeaders to) {
    from.forEach(to::set);
  }
}
