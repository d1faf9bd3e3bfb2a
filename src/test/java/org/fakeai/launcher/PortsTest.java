package org.fakeai.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void findsAFreePortForZero() throws Exception {
    assertThat(Ports.claim("this test", Endpoint.LOOPBACK, 0).port()).isPositive();
  }

  @Test
  void saysWhichPortIsTaken() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> Ports.claim("the API", Endpoint.LOOPBACK, port))
          .isInstanceOf(LaunchException.class)
          .hasMessageContaining("cannot listen for the API on 127.0.0.1:" + port);
    }
  }

  @Test
  void reachesEveryAddressOnTheLoopbackOne() {
    assertThat(new Endpoint("0.0.0.0", 80).uri("/health"))
        .hasToString("http://127.0.0.1:80/health");
    assertThat(new Endpoint("::1", 80).uri("")).hasToString("http://[::1]:80");
  }
}
