package org.fakeai.simulation.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Silence as Opus in Ogg (RFC 6716, 7845, 3533): mono, 20 milliseconds a packet. */
final class OggOpusFile {

  /** CELT for the full band, 20 ms, mono, one frame that says nothing. */
  private static final byte[] SILENCE = {(byte) 0xf8, (byte) 0xff, (byte) 0xfe};

  private static final int PACKET_SAMPLES = 960;

  /** Packets of a page: one second. */
  private static final int PAGE_PACKETS = 50;

  /** Samples that a decoder needs to settle, left out when played. */
  private static final int SKIPPED = 312;

  private static final int FIRST = 2;
  private static final int LAST = 4;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final int serial;
  private int pages;

  private OggOpusFile(int serial) {
    this.serial = serial;
  }

  /**
   * @param samples how long, at 48 kHz
   * @param serial tells its stream from others
   */
  static byte[] of(long samples, int serial) {
    OggOpusFile file = new OggOpusFile(serial);
    file.page(FIRST, 0, head());
    file.page(0, 0, tags());
    long end = samples + SKIPPED;
    long packets = Math.ceilDiv(end, PACKET_SAMPLES);
    for (long done = 0; done < packets; done += PAGE_PACKETS) {
      int count = (int) Math.min(PAGE_PACKETS, packets - done);
      boolean last = done + count == packets;
      byte[][] silence = new byte[count][];
      Arrays.fill(silence, SILENCE);
      file.page(last ? LAST : 0, last ? end : (done + count) * PACKET_SAMPLES, silence);
    }
    return file.out.toByteArray();
  }

  private void page(int flags, long granule, byte[]... packets) {
    int size = Arrays.stream(packets).mapToInt(packet -> packet.length).sum();
    ByteBuffer page =
        ByteBuffer.allocate(27 + packets.length + size).order(ByteOrder.LITTLE_ENDIAN);
    page.put(Speech.ascii("OggS")).put((byte) 0).put((byte) flags).putLong(granule);
    page.putInt(serial).putInt(pages++).putInt(0).put((byte) packets.length);
    for (byte[] packet : packets) {
      page.put((byte) packet.length);
    }
    for (byte[] packet : packets) {
      page.put(packet);
    }
    page.putInt(22, Checksum.CRC_32.of(page.array(), 0, page.capacity()));
    out.writeBytes(page.array());
  }

  private static byte[] head() {
    ByteBuffer head = ByteBuffer.allocate(19).order(ByteOrder.LITTLE_ENDIAN);
    head.put(Speech.ascii("OpusHead")).put((byte) 1).put((byte) 1).putShort((short) SKIPPED);
    return head.putInt(Speech.RATE).array();
  }

  private static byte[] tags() {
    ByteBuffer tags = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    return tags.put(Speech.ascii("OpusTags")).putInt(6).put(Speech.ascii("FakeAI")).array();
  }
}
