package org.fakeai.bench.yardstick;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.LastHttpContent;

/** One stream on its way out: goes on while the channel takes bytes, and again when it does. */
@SuppressWarnings("FutureReturnValueIgnored") // a void promise reports to exceptionCaught
final class StreamReplay {
  private final Replay replay;
  private final int eventsPerFlush;
  private int next;
  private boolean ended;

  StreamReplay(Replay replay, int eventsPerFlush) {
    this.replay = replay;
    this.eventsPerFlush = eventsPerFlush;
  }

  void begin(ChannelHandlerContext context) {
    context.write(replay.streamHead(), context.voidPromise());
    play(context);
  }

  void play(ChannelHandlerContext context) {
    while (next < replay.eventCount() && context.channel().isWritable()) {
      context.write(new DefaultHttpContent(replay.event(context, next++)), context.voidPromise());
      if (next % eventsPerFlush == 0) {
        context.flush();
      }
    }
    if (next == replay.eventCount() && !ended) {
      ended = true;
      context.write(LastHttpContent.EMPTY_LAST_CONTENT, context.voidPromise());
    }
    context.flush();
  }
}
