package org.fakeai.bench.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** One keep-alive connection with at most one request under way. */
final class Connection {
  /** How far one read brought the answer. */
  enum Progress {
    MORE,
    COMPLETE,
    CLOSED
  }

  private final InetSocketAddress address;
  private final ByteBuffer request;
  private final ResponseReader reader;
  private final Tally tally;
  private final @Nullable GapTimer gaps;
  private SocketChannel channel;
  private boolean busy;
  private long sentNanos;

  Connection(InetSocketAddress address, ByteBuffer request, Workload workload, Tally tally)
      throws IOException {
    this.address = address;
    this.request = request.duplicate();
    this.reader = new ResponseReader(workload.bodyCheck());
    this.tally = tally;
    this.gaps = workload.pace().map(pace -> new GapTimer(pace, tally.gapErrorNanos)).orElse(null);
    this.channel = SocketChannel.open();
  }

  void open(Selector selector) throws IOException {
    channel.close();
    channel = SocketChannel.open(address);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, this);
  }

  void send() throws IOException {
    reader.begin();
    if (gaps != null) {
      gaps.begin();
    }
    busy = true;
    sentNanos = System.nanoTime();
    request.rewind();
    channel.write(request);
    if (request.hasRemaining()) {
      throw new IOException("request not taken in one write");
    }
  }

  /** Reads once. */
  Progress read(ByteBuffer buffer, byte[] scratch) throws IOException {
    buffer.clear();
    int count = channel.read(buffer);
    if (count < 0) {
      reader.endOfConnection();
      return reader.isComplete() && busy ? Progress.COMPLETE : Progress.CLOSED;
    }
    tally.reads++;
    buffer.flip().get(scratch, 0, count);
    int events = reader.accept(scratch, count);
    tally.events += events;
    if (gaps != null) {
      gaps.arrived(events, System.nanoTime());
    }
    return reader.isComplete() ? Progress.COMPLETE : Progress.MORE;
  }

  void finish() {
    busy = false;
    if (!reader.isGood()) {
      tally.fault(reader.status() == 200 ? "short answer" : "status " + reader.status());
      return;
    }
    tally.responses++;
    tally.latencyNanos.recordValue(System.nanoTime() - sentNanos);
  }

  void fail(String kind) {
    busy = false;
    tally.fault(kind);
  }

  boolean isBusy() {
    return busy;
  }

  /** Whether the server keeps the connection for another request. */
  boolean isReusable() {
    return !reader.isClosing() && !reader.isDelimitedByClose();
  }

  /** What to call an answer that the connection's end cut off. */
  String cutOff() {
    return reader.isUntouched() ? "closed before the answer" : "closed within the answer";
  }

  void close() throws IOException {
    channel.close();
  }
}
