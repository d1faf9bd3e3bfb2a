package org.fakeai.bench.yardstick;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/** The bare Netty server on a loopback port of its own choice. */
public final class Yardstick implements AutoCloseable {
  /** Ends a request path whose stream is flushed every twenty events instead of each. */
  public static final String BATCHED_QUERY = "?batched";

  static final String PACED_QUERY = "?itl=";

  private static final int MAX_REQUEST_BYTES = 1 << 20;
  private static final int BACKLOG = 4096;

  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(
          Runtime.getRuntime().availableProcessors(), NioIoHandler.newFactory());
  private final Channel channel;

  /** Starts serving. */
  public Yardstick(Recording recording, Work work) throws InterruptedException {
    Replay replay = new Replay(recording, work);
    channel =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .childHandler(pipeline(replay))
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .sync()
            .channel();
  }

  /** Ends a request path whose stream has this gap between its tokens, each flushed by itself. */
  public static String pacedQuery(long itlNanos) {
    return PACED_QUERY + itlNanos;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return (InetSocketAddress) channel.localAddress();
  }

  @Override
  public void close() {
    channel.close().syncUninterruptibly();
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }

  /**
   * Serves until standard input ends, so that it never outlives the process that started it.
   *
   * @param arguments the recording's file, the file to write the port to, and the {@link Work}
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Recording recording = Recording.load(Path.of(arguments[0]));
    try (Yardstick yardstick = new Yardstick(recording, Work.valueOf(arguments[2]))) {
      announce(Path.of(arguments[1]), yardstick.address().getPort());
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static void announce(Path file, int port) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    Files.writeString(draft, Integer.toString(port), UTF_8);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static ChannelInitializer<SocketChannel> pipeline(Replay replay) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(SocketChannel connection) {
        connection
            .pipeline()
            .addLast(
                new HttpServerCodec(),
                new HttpObjectAggregator(MAX_REQUEST_BYTES),
                new YardstickHandler(replay));
      }
    };
  }
}
