package org.fakeai.bench.yardstick;

import io.netty.buffer.ByteBufInputStream;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers each request of one connection with the recorded bytes. */
@SuppressWarnings("FutureReturnValueIgnored") // a void promise reports to exceptionCaught
final class YardstickHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final System.Logger LOG = System.getLogger(YardstickHandler.class.getName());
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BATCH_EVENTS = 20;

  private final Replay replay;
  private @Nullable StreamReplay stream;

  YardstickHandler(Replay replay) {
    this.replay = replay;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request)
      throws IOException {
    if (HttpMethod.GET.equals(request.method())) {
      context.writeAndFlush(Replay.healthy(), context.voidPromise());
      return;
    }
    ChatCall call =
        JSON.readValue(new ByteBufInputStream(request.content()).readAllBytes(), ChatCall.class);
    if (!call.isStreamed()) {
      context.writeAndFlush(replay.whole(context), context.voidPromise());
      return;
    }
    int paced = request.uri().indexOf(Yardstick.PACED_QUERY);
    if (paced >= 0) {
      String itlNanos = request.uri().substring(paced + Yardstick.PACED_QUERY.length());
      new PacedReplay(replay, Long.parseLong(itlNanos)).begin(context);
      return;
    }
    boolean batched = request.uri().endsWith(Yardstick.BATCHED_QUERY);
    stream = new StreamReplay(replay, batched ? BATCH_EVENTS : 1);
    stream.begin(context);
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    if (stream != null && context.channel().isWritable()) {
      stream.play(context);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    LOG.log(System.Logger.Level.DEBUG, "connection dropped", cause);
    context.close();
  }
}
