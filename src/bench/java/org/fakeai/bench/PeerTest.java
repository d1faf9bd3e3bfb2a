package org.fakeai.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PeerTest {
  @Test
  void readsNameAndAddress() {
    assertThat(Peer.parse("mock=http://127.0.0.1:8001"))
        .isEqualTo(new Peer("mock", URI.create("http://127.0.0.1:8001"), OptionalLong.empty()));
  }

  @Test
  void readsTheProcess() {
    Peer peer = Peer.parse("mock=http://127.0.0.1:8001/@4711");

    assertThat(peer.pid()).hasValue(4711);
    assertThat(peer.path()).isEqualTo("/v1/chat/completions");
  }

  @Test
  void keepsAPathOfTheAddress() {
    assertThat(Peer.parse("mock=http://localhost:8001/openai").path())
        .isEqualTo("/openai/v1/chat/completions");
  }

  @Test
  void refusesWhatItCannotRead() {
    assertThatThrownBy(() -> Peer.parse("127.0.0.1:8001"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("127.0.0.1:8001");
  }
}
