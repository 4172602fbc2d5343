package org.gongkai.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.OpenDoors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What everybody may do here; whatever is new is closed until it stands in this list. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "eureka.client.enabled=false",
      "spring.kafka.bootstrap-servers=127.0.0.1:1",
      "logging.level.org.apache.kafka=OFF",
      "logging.level.org.springframework.kafka=OFF"
    })
@AutoConfigureWebTestClient(timeout = "60s")
@Import(ServiceUnderTest.class)
class DoorsTests {

  @Test
  @Capability({"P-01", "P-09"})
  void onlyTheseOperationsAreForEverybody(@Autowired WebTestClient http) {
    OpenDoors doors = OpenDoors.of(http);
    assertThat(doors.open())
        .containsExactlyInAnyOrder(
            "POST /api/feedback/appeals",
            "GET /api/feedback/appeals/{number}",
            "GET /api/feedback/results",
            "GET /api/feedback/results/{number}");
    assertThat(doors.closed()).hasSizeGreaterThan(15);
  }
}
