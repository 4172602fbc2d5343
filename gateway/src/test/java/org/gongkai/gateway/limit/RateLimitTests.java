package org.gongkai.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.gongkai.gateway.GatewayTest;
import org.gongkai.gateway.Tokens;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
    properties = {
      "gongkai.limits.address.burst=3",
      "gongkai.limits.address.refill=1",
      "gongkai.limits.address.period=1h",
      "gongkai.limits.client.burst=5",
      "gongkai.limits.client.refill=1",
      "gongkai.limits.client.period=1h",
      "gongkai.limits.sign-in.burst=2",
      "gongkai.limits.sign-in.refill=1",
      "gongkai.limits.sign-in.period=1h"
    })
class RateLimitTests extends GatewayTest {

  @Test
  @Capability({"P-01", "P-09"})
  void asksAnAddressThatCallsTooOftenToWait() {
    for (int i = 0; i < 3; i++) {
      assertThat(get("/api/tasks/plans").statusCode()).isEqualTo(200);
    }

    HttpResponse<String> refused = get("/api/tasks/plans");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(json(refused).get("code").asString()).isEqualTo("TOO_MANY_REQUESTS");
    assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 3600);
    assertThat(get("/%61pi/tasks/plans").statusCode()).as("another way to write it").isEqualTo(429);
    assertThat(TASK.received()).hasSize(3);

    String token = "Bearer " + Tokens.of("drafter");
    for (int i = 4; i >= 0; i--) {
      HttpResponse<String> answer = get("/api/tasks/plans", "Authorization", token);
      assertThat(header(answer, "X-RateLimit-Remaining")).isEqualTo(String.valueOf(i));
    }
    assertThat(get("/api/tasks/plans", "Authorization", token).statusCode()).isEqualTo(429);
    assertThat(get("/docs/ui.html").statusCode()).isEqualTo(200);
  }

  @Test
  void slowsDownWhoGuessesPasswords() {
    for (int i = 0; i < 2; i++) {
      assertThat(post("/login", BodyPublishers.ofString("x")).statusCode()).isEqualTo(200);
    }

    assertThat(post("/login", BodyPublishers.ofString("x")).statusCode()).isEqualTo(429);
    assertThat(post("/oauth2/token", BodyPublishers.ofString("x")).statusCode()).isEqualTo(429);
    assertThat(post("/%6cogin", BodyPublishers.ofString("x")).statusCode()).isEqualTo(429);
    assertThat(get("/login").statusCode()).isEqualTo(200);
  }
}
