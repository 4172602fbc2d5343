package org.gongkai.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

@Capability("P-05")
class AuditTests {

  private static final Actor OFFICIAL = new Actor("p1", "沈言", "u1", Set.of(Role.DRAFTER));

  @Test
  void knowsTheMachineOfAnOfficialAsTheGatewayTellsIt() {
    assertThat(client("10.8.0.7", "Browser/1\r\nX: y", OFFICIAL))
        .isEqualTo("10.8.0.7 Browser/1??X: y");
    assertThat(client("<script>", "Browser/1", OFFICIAL)).isEqualTo("Browser/1");
    assertThat(client("10.8.0.7", "B".repeat(5_000), OFFICIAL)).hasSize(209);
  }

  @Test
  void tellsNothingOfTheMachineOfWhoeverMustNotBeKnown() {
    assertThat(client("10.8.0.7", "Browser/1", Actor.anonymous())).isNull();
    assertThat(client("10.8.0.7", "Browser/1", new Actor("citizen", "某", "", Set.of()))).isNull();
    assertThat(client("10.8.0.7", "Browser/1", Actor.service("staff"))).isNull();
    assertThat(AuditEntry.client(Context.empty(), OFFICIAL)).isNull();
  }

  @Test
  void nothingInATableIsAFormula() {
    AuditEntry entry =
        new AuditEntry(
            "e1",
            Instant.EPOCH,
            "items/1",
            2,
            "return",
            "p1",
            "=1+1",
            "u1",
            "他说\"不\"，\r\n再改",
            "A",
            null,
            null);

    assertThat(AuditView.of(entry).csv())
        .isEqualTo(
            "\"e1\",\"1970-01-01T00:00:00Z\",\"items/1\",\"2\",\"return\",\"p1\",\"'=1+1\",\"u1\","
                + "\"他说\"\"不\"\"，\r\n再改\",\"A\",\"\",\"\"\r\n");
  }

  @Test
  void aPeriodDoesNotEndBeforeItBegins() {
    LocalDate day = LocalDate.of(2026, 3, 2);

    assertThatThrownBy(() -> new AuditQuery(null, null, null, null, day, day.minusDays(1)))
        .isInstanceOf(Refusal.class);
  }

  private static String client(String address, String program, Actor actor) {
    MockServerWebExchange exchange =
        MockServerWebExchange.from(
            MockServerHttpRequest.post("/")
                .header("X-Forwarded-For", address)
                .header("User-Agent", program));
    String[] seen = new String[1];
    new AuditedClient()
        .filter(
            exchange,
            same ->
                Mono.deferContextual(context -> {
                  seen[0] = AuditEntry.client(context, actor);
                  return Mono.empty();
                }))
        .block();
    return seen[0];
  }
}
