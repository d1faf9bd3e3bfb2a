package org.fakeai.bench.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** Clients that ask for a stream and read nothing of it. */
public final class StuckReaders implements AutoCloseable {
  /** Little, as on a slow network, so that it is the server that has to hold the answer. */
  private static final int RECEIVE_BYTES = 8 * 1024;

  private final List<SocketChannel> channels = new ArrayList<>();

  /** Connects so many clients, each with one request. */
  public StuckReaders(InetSocketAddress address, String path, String body, int count)
      throws IOException {
    byte[] request =
        Workload.request(address.getHostString() + ":" + address.getPort(), path, body);
    for (int i = 0; i < count; i++) {
      SocketChannel channel = SocketChannel.open();
      channels.add(channel);
      channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BYTES);
      channel.connect(address);
      ByteBuffer bytes = ByteBuffer.wrap(request);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }

  /** They leave without having read. */
  @Override
  public void close() throws IOException {
    for (SocketChannel channel : channels) {
      channel.close();
    }
  }
}
