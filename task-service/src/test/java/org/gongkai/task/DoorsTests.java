package org.gongkai.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.OpenDoors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What everybody may do here; whatever is new is closed until it stands in this list. */
@ServiceTest
class DoorsTests {

  @Test
  @Capability({"P-01", "P-09"})
  void onlyTheseOperationsAreForEverybody(@Autowired WebTestClient http) {
    OpenDoors doors = OpenDoors.of(http);
    assertThat(doors.open())
        .containsExactlyInAnyOrder(
            "GET /api/tasks/calendar",
            "GET /api/tasks/calendar/{year}",
            "GET /api/tasks/units",
            "GET /api/tasks/units/{id}",
            "GET /api/tasks/practices/promoted",
            "GET /api/tasks/plans",
            "GET /api/tasks/plans/{id}",
            "GET /api/tasks/plans/{id}/amendments",
            "GET /api/tasks/plans/{id}/progress",
            "GET /api/tasks/plans/{id}/progress/tasks");
    assertThat(doors.closed()).hasSizeGreaterThan(150);
  }
}
