package org.gongkai.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.IntStream;
import org.gongkai.gateway.FakeService.Answer;
import org.gongkai.gateway.GatewayTest;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("P-10")
class HealthTests extends GatewayTest {

  @Test
  void isWellWhenEveryPartIs() {
    HttpResponse<String> answer = get("/actuator/health");

    assertThat(answer.statusCode()).isEqualTo(200);
    var parts = json(answer).get("components");
    for (String part : new String[] {"registry", "identity", "task", "disclosure", "feedback"}) {
      assertThat(parts.get(part).get("status").asString()).as(part).isEqualTo("UP");
    }
  }

  @Test
  void namesThePartThatIsDown() {
    FEEDBACK.answersWith(Answer.status(503));

    HttpResponse<String> answer = get("/actuator/health");

    assertThat(answer.statusCode()).isEqualTo(503);
    var parts = json(answer).get("components");
    assertThat(parts.get("feedback").get("status").asString()).isEqualTo("DOWN");
    assertThat(parts.get("task").get("status").asString()).isEqualTo("UP");
  }

  @Test
  void doesNotWaitForAPartThatHangs() {
    TASK.answersWith(Answer.ok("late").after(Duration.ofSeconds(20)));

    assertThat(get("/actuator/health").statusCode()).isEqualTo(503);
  }

  @Test
  void staysReadyItselfWhenAPartIsDown() {
    FEEDBACK.answersWith(Answer.status(503));

    assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
  }

  @Test
  void opensNoBreakerByAsking() {
    FEEDBACK.answersWith(Answer.status(503));
    IntStream.range(0, 20).forEach(_ -> get("/actuator/health"));

    FEEDBACK.reset();
    assertThat(get("/api/feedback/appeals").statusCode()).isEqualTo(200);
  }

  @Test
  void showsNothingElseOfItself() {
    assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
    assertThat(get("/actuator/gateway/routes").statusCode()).isEqualTo(404);
  }
}
