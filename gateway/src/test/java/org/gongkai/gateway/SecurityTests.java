package org.gongkai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("P-09")
class SecurityTests extends GatewayTest {

  @Test
  void passesAValidTokenOn() {
    String token = Tokens.of("drafter");

    assertThat(get("/api/tasks/plans", "Authorization", "Bearer " + token).statusCode())
        .isEqualTo(200);
    assertThat(TASK.received().getFirst().header("Authorization")).isEqualTo("Bearer " + token);
  }

  @Test
  void leavesItToTheServiceWhetherATokenIsNeeded() {
    assertThat(get("/api/tasks/plans").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesABadTokenAtOnce() {
    HttpResponse<String> answer = get("/api/tasks/plans", "Authorization", "Bearer nonsense");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(json(answer).get("code").asString()).isEqualTo("UNAUTHENTICATED");
    assertThat(header(answer, "WWW-Authenticate")).startsWith("Bearer");
    assertThat(TASK.received()).isEmpty();
  }

  @Test
  void refusesATokenThatHasExpiredOrIsSomebodyElses() {
    assertThat(
            get("/api/tasks/plans", "Authorization", "Bearer " + Tokens.expired("drafter"))
                .statusCode())
        .isEqualTo(401);
    assertThat(
            get(
                    "/api/tasks/plans",
                    "Authorization",
                    "Bearer " + Tokens.from("http://evil.test", "drafter"))
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void hardensEveryAnswer() {
    HttpResponse<String> answer = get("/api/tasks/plans");

    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'self'")
        .contains("frame-ancestors 'self'");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
    assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
    assertThat(header(answer, "Strict-Transport-Security")).isNull();
  }

  @Test
  void letsNoOtherSiteCallUnlessConfigured() {
    HttpResponse<String> answer = get("/api/tasks/plans", "Origin", "http://other.test");

    assertThat(header(answer, "Access-Control-Allow-Origin")).isNull();
  }
}
