package org.fakeai.bench.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The selector loop: an answer that ends starts the next request on its connection. */
final class LoadLoop implements AutoCloseable {
  private static final int READ_BYTES = 64 * 1024;
  private static final long SELECT_MILLIS = 20;

  private final InetSocketAddress address;
  private final Workload workload;
  private final Tally tally;
  private final Selector selector;
  private final ByteBuffer request;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(READ_BYTES);
  private final byte[] scratch = new byte[READ_BYTES];
  private final List<Connection> connections = new ArrayList<>();
  private boolean draining;

  LoadLoop(InetSocketAddress address, Workload workload, Tally tally) throws IOException {
    this.address = address;
    this.workload = workload;
    this.tally = tally;
    this.selector = Selector.open();
    byte[] bytes = workload.request(address.getHostString() + ":" + address.getPort());
    this.request = ByteBuffer.allocateDirect(bytes.length).put(bytes);
  }

  /** Opens connections, spread evenly over a time in which those that are open are served. */
  void open(int count, Duration spread) throws IOException {
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      runUntil(begin + spread.toNanos() / count * i);
      Connection connection = new Connection(address, request, workload, tally);
      connections.add(connection);
      connection.open(selector);
      connection.send();
    }
  }

  void runFor(Duration time) throws IOException {
    runUntil(System.nanoTime() + time.toNanos());
  }

  private void runUntil(long end) throws IOException {
    long left;
    while ((left = end - System.nanoTime()) > 0 && !tally.isHopeless()) {
      selector.select(this::ready, Math.clamp(left / 1_000_000, 1, SELECT_MILLIS));
    }
  }

  /** Starts nothing more and waits for what is under way; what does not end in time is lost. */
  void drain(Duration limit) throws IOException {
    draining = true;
    long end = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() - end < 0 && connections.stream().anyMatch(Connection::isBusy)) {
      selector.select(this::ready, SELECT_MILLIS);
    }
    connections.stream().filter(Connection::isBusy).forEach(lost -> lost.fail("lost answer"));
  }

  @Override
  public void close() throws IOException {
    for (Connection connection : connections) {
      connection.close();
    }
    selector.close();
  }

  private void ready(SelectionKey key) {
    Connection connection = (Connection) key.attachment();
    try {
      advance(connection);
    } catch (IOException | MalformedResponse problem) {
      connection.fail(String.valueOf(problem.getMessage()));
      reopen(connection);
    }
  }

  private void advance(Connection connection) throws IOException {
    switch (connection.read(buffer, scratch)) {
      case MORE -> {}
      case COMPLETE -> {
        connection.finish();
        next(connection);
      }
      case CLOSED -> {
        if (connection.isBusy()) {
          connection.fail(connection.cutOff());
        }
        reopen(connection);
      }
    }
  }

  private void next(Connection connection) throws IOException {
    if (draining) {
      return;
    }
    if (connection.isReusable()) {
      connection.send();
      return;
    }
    tally.reconnected();
    reopen(connection);
  }

  private void reopen(Connection connection) {
    try {
      connection.close();
      if (draining || tally.isHopeless()) {
        return;
      }
      connection.open(selector);
      connection.send();
    } catch (IOException problem) {
      connection.fail("no connection: " + problem.getMessage());
    }
  }
}
