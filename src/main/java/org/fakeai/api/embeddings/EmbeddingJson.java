package org.fakeai.api.embeddings;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.fakeai.simulation.embeddings.TextVector;
import org.fakeai.wire.Json;

/**
 * Writes OpenAI's list of embeddings, vector by vector, so that the whole is never in memory.
 * Numbers have at most eight decimals, which read as a 32-bit number are exactly the one that
 * base64 holds.
 */
final class EmbeddingJson {

  private static final int DECIMALS = 8;

  /** Sign, zero, point and decimals, and the comma after it. */
  private static final int LONGEST_NUMBER = DECIMALS + 4;

  private final EmbeddingOrder order;
  private final int[] vector;
  private final byte[] written;
  private int end;

  private EmbeddingJson(EmbeddingOrder order) {
    this.order = order;
    this.vector = new int[order.size()];
    this.written = new byte[order.base64() ? 0 : order.size() * LONGEST_NUMBER];
  }

  /** Writes everything to {@code out} and leaves it open. */
  static void write(EmbeddingReply reply, OutputStream out) throws IOException {
    EmbeddingOrder order = reply.order();
    EmbeddingJson json = new EmbeddingJson(order);
    TextVector vectors = new TextVector(order.model().root(), order.modelSize());
    out.write(ascii("{\"object\":\"list\",\"data\":["));
    for (int i = 0; i < order.texts().size(); i++) {
      out.write(ascii((i == 0 ? "" : ",") + "{\"object\":\"embedding\",\"index\":" + i));
      out.write(ascii(order.base64() ? ",\"embedding\":\"" : ",\"embedding\":["));
      vectors.write(order.texts().get(i), json.vector);
      json.writeVector(out);
      out.write(ascii(order.base64() ? "\"}" : "]}"));
    }
    String end =
        "],\"model\":%s,\"usage\":{\"prompt_tokens\":%d,\"total_tokens\":%d}}"
            .formatted(Json.quoted(reply.model()), order.promptTokens(), order.promptTokens());
    out.write(end.getBytes(StandardCharsets.UTF_8));
  }

  private void writeVector(OutputStream out) throws IOException {
    if (order.base64()) {
      ByteBuffer bytes =
          ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      for (int coordinate : vector) {
        bytes.putFloat((float) ((double) coordinate / TextVector.ONE));
      }
      out.write(Base64.getEncoder().encode(bytes.array()));
      return;
    }
    end = 0;
    for (int coordinate : vector) {
      append(coordinate);
      written[end++] = ',';
    }
    out.write(written, 0, end - 1);
  }

  private void append(int coordinate) {
    int rest = Math.abs(coordinate);
    if (coordinate < 0) {
      written[end++] = '-';
    }
    written[end++] = (byte) ('0' + rest / TextVector.ONE);
    rest %= TextVector.ONE;
    if (rest == 0) {
      return;
    }
    written[end] = '.';
    int last = end;
    for (int i = DECIMALS; i > 0; i--) {
      int digit = rest % 10;
      written[end + i] = (byte) ('0' + digit);
      rest /= 10;
      if (digit != 0 && last == end) {
        last = end + i;
      }
    }
    end = last + 1;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
