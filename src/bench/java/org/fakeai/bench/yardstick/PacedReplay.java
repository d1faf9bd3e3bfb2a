package org.fakeai.bench.yardstick;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.concurrent.TimeUnit;

/**
 * One paced stream: a timer of the channel's own event loop for each event, deadlines counted from
 * the stream's begin, a flush for each event.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a void promise reports to exceptionCaught
final class PacedReplay {
  private final Replay replay;
  private final long itlNanos;
  private final long beginNanos = System.nanoTime();
  private int next;

  PacedReplay(Replay replay, long itlNanos) {
    this.replay = replay;
    this.itlNanos = itlNanos;
  }

  void begin(ChannelHandlerContext context) {
    context.write(replay.streamHead(), context.voidPromise());
    play(context);
  }

  private void play(ChannelHandlerContext context) {
    if (!context.channel().isActive()) {
      return;
    }
    long waitNanos = 0;
    while (next < replay.eventCount() && (waitNanos = dueNanos() - System.nanoTime()) <= 0) {
      DefaultHttpContent event = new DefaultHttpContent(replay.event(context, next++));
      context.writeAndFlush(event, context.voidPromise());
    }
    if (next == replay.eventCount()) {
      context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT, context.voidPromise());
      return;
    }
    context.executor().schedule(() -> play(context), waitNanos, TimeUnit.NANOSECONDS);
  }

  private long dueNanos() {
    return beginNanos + replay.gapsBefore(next) * itlNanos;
  }
}
