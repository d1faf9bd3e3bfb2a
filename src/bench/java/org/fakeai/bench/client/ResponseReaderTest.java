package org.fakeai.bench.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ResponseReaderTest {
  private static final String STREAM =
      chunked(
          "\n\n",
          "data: {\"a\":1}\n\n",
          ": quiet\n\ndata: {\"b\":\"data: \"}\n\n",
          "data: [DONE]\n\n");

  @Test
  void countsTheEventsOfAStreamWhereverItIsCut() {
    byte[] bytes = STREAM.getBytes(UTF_8);

    for (int cut = 0; cut <= bytes.length; cut++) {
      ResponseReader reader = new ResponseReader(EventStreamCheck.of(2));
      reader.begin();

      int events =
          reader.accept(Arrays.copyOfRange(bytes, 0, cut), cut)
              + reader.accept(Arrays.copyOfRange(bytes, cut, bytes.length), bytes.length - cut);

      assertThat(events).isEqualTo(2);
      assertThat(reader.isComplete()).isTrue();
      assertThat(reader.isGood()).isTrue();
    }
  }

  @Test
  void callsAStreamWithAnEventTooFewShort() {
    ResponseReader reader = read(STREAM, EventStreamCheck.of(3));

    assertThat(reader.isComplete()).isTrue();
    assertThat(reader.isGood()).isFalse();
  }

  @Test
  void callsAStreamWithoutItsEndMarkShort() {
    ResponseReader reader = read(chunked("data: {}\n\n"), EventStreamCheck.of(1));

    assertThat(reader.isComplete()).isTrue();
    assertThat(reader.isGood()).isFalse();
  }

  @Test
  void readsAWholeBodyByItsLength() {
    ResponseReader reader =
        read("HTTP/1.1 200 OK\r\ncontent-LENGTH: 8\r\n\r\n{\"a\":12}", WholeBodyCheck.about(8));

    assertThat(reader.isGood()).isTrue();
    assertThat(reader.isClosing()).isFalse();
  }

  @Test
  void readsAWholeBodyInChunks() {
    ResponseReader reader = read(chunked("{\"a\"", ":12}"), WholeBodyCheck.about(8));

    assertThat(reader.isComplete()).isTrue();
    assertThat(reader.isGood()).isTrue();
  }

  @Test
  void callsABodyOfHalfTheLengthShort() {
    ResponseReader reader = read(chunked("{\"a\":12}"), WholeBodyCheck.about(16));

    assertThat(reader.isGood()).isFalse();
  }

  @Test
  void takesABodyWithoutLengthAsWholeWhenTheConnectionEnds() {
    ResponseReader reader =
        read("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{}", WholeBodyCheck.about(2));

    assertThat(reader.isComplete()).isFalse();
    reader.endOfConnection();

    assertThat(reader.isComplete()).isTrue();
    assertThat(reader.isGood()).isTrue();
    assertThat(reader.isClosing()).isTrue();
  }

  @Test
  void refusesBytesAfterTheEnd() {
    String surplus = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}x";

    assertThatThrownBy(() -> read(surplus, WholeBodyCheck.about(2)))
        .isInstanceOf(MalformedResponse.class);
  }

  private static ResponseReader read(String response, BodyCheck body) {
    ResponseReader reader = new ResponseReader(body);
    reader.begin();
    byte[] bytes = response.getBytes(UTF_8);
    reader.accept(bytes, bytes.length);
    return reader;
  }

  private static String chunked(String... chunks) {
    StringBuilder response =
        new StringBuilder("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (String chunk : chunks) {
      response.append(Integer.toHexString(chunk.length())).append("\r\n");
      response.append(chunk).append("\r\n");
    }
    return response.append("0\r\n\r\n").toString();
  }
}
