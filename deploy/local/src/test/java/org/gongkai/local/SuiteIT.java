package org.gongkai.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.gongkai.local.data.RunState.State;
import org.gongkai.local.process.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSuite.Shared.class)
class SuiteIT {

  @Test
  void servesWithEveryPartUp(RunningSuite suite) throws Exception {
    assertThat(suite.state().parts()).extracting("state").containsOnly(State.UP);
    HttpRequest health =
        HttpRequest.newBuilder(URI.create(suite.url() + "/actuator/health")).build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      assertThat(http.send(health, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void demoPeopleAndSystemsGetTokens(RunningSuite suite) {
    assertThat(suite.token("drafter")).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    assertThat(suite.token("partner")).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
  }

  @Test
  void everySecretIsForItsOwnerOnly(RunningSuite suite) throws Exception {
    try (var files = Files.list(suite.data().secrets())) {
      for (var file : files.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void staysBelowTwoAndAHalfGigabytes(RunningSuite suite) {
    long together =
        suite.state().parts().stream()
            .mapToLong(part -> part.pid())
            .distinct()
            .map(Memory::residentBytes)
            .sum();
    assertThat(together).isPositive().isLessThan(2_500_000_000L);
  }
}
