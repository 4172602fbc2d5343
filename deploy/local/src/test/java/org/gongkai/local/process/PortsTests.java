package org.gongkai.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.gongkai.local.data.Refused;
import org.junit.jupiter.api.Test;

class PortsTests {

  @Test
  void refusesATakenPortAndNamesTheWayOut() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(() -> Ports.requireFree(taken.getLocalPort()))
          .withMessageContaining(Integer.toString(taken.getLocalPort()))
          .withMessageContaining("--port");
    }
  }

  @Test
  void findsDifferentFreePorts() {
    assertThat(Ports.free(20)).doesNotHaveDuplicates().hasSize(20).allMatch(Ports::isFree);
  }

  @Test
  void takesNoPortThatAnOutgoingConnectionCouldTake() {
    assertThat(Ports.free(20)).allMatch(port -> port < 32_768);
  }
}
