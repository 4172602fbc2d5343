package org.gongkai.disclosure.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.OFFICE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongkai.disclosure.RestClient;
import org.gongkai.disclosure.ServiceUnderTest;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.disclosure.lease.Lease;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

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
@Capability("D-07")
class DutyRestTests {

  private static final Actor FINANCE =
      Examples.person("finance-clerk", "财务人", "wangchuan-finance", Role.DRAFTER);

  @Autowired WebTestClient http;
  @Autowired Duties duties;
  @Autowired Lease dutyLease;
  @Autowired Units units;
  @Autowired Clock clock;

  private final String word = UUID.randomUUID().toString();
  private final List<DutyFinding> owed = new ArrayList<>();
  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void keepsWhatIsFoundAndEndsWhatIsNot() {
    owed.add(finding("a", "wangchuan-education", Light.RED, LocalDate.of(1999, 1, 1)));
    owed.add(finding("b", "wangchuan-education", Light.YELLOW, LocalDate.of(1999, 1, 2)));
    assertThat(look().changed()).isEqualTo(2);
    assertThat(look().changed()).isZero();
    JsonNode first = mine("", OFFICE).getFirst();
    assertThat(first.path("light").asString()).isEqualTo("RED");
    assertThat(first.path("kindName").asString()).isEqualTo("首页不更新");
    assertThat(first.path("unitName").asString()).isEqualTo("望川县教育和体育局");
    assertThat(mine("&light=YELLOW&kind=HOME_STALE", OFFICE)).hasSize(1);

    owed.removeFirst();
    assertThat(look().ended()).isEqualTo(1);
    assertThat(mine("", OFFICE)).hasSize(1);
    assertThat(mine("&open=false", OFFICE)).hasSize(1);
    assertThat(rest.get(OFFICE, path(first)).expect(200).text("resolvedAt")).isNotBlank();
    owed.clear();
    look();
  }

  @Test
  void rollsTheLightsUpOverTheTree() {
    owed.add(finding("c", "wangchuan-dissolved", Light.RED, LocalDate.of(1999, 1, 1)));
    look();
    JsonNode lights = rest.get(OFFICE, "/api/disclosure/duties/lights").expect(200).body();
    assertThat(lights.path("light").asString()).isEqualTo("RED");
    assertThat(lights.at("/total/red").asInt()).isPositive();
    JsonNode own =
        rest.get(OFFICE, "/api/disclosure/duties/lights?unit=wangchuan-dissolved")
            .expect(200)
            .body();
    assertThat(own.at("/total/red").asInt()).isEqualTo(1);
    assertThat(own.at("/units/0/parent").asString()).isEqualTo("wangchuan");
    owed.clear();
    look();
  }

  @Test
  void showsOtherUnitsNothing() {
    owed.add(finding("d", "wangchuan-education", Light.RED, LocalDate.of(1999, 1, 1)));
    look();
    JsonNode duty = mine("", OFFICE).getFirst();
    assertThat(mine("", FINANCE)).isEmpty();
    rest.get(FINANCE, path(duty)).expect(403, "FORBIDDEN");
    rest.get(FINANCE, "/api/disclosure/duties?unit=wangchuan").expect(403, "FORBIDDEN");
    rest.get(Actor.anonymous(), "/api/disclosure/duties").expect(401);
    rest.get(OFFICE, "/api/disclosure/duties?kind=NONE").expect(400);
    rest.get(OFFICE, "/api/disclosure/duties/none").expect(404, "NOT_FOUND");
    rest.post(DRAFTER, "/api/disclosure/duties/refresh", null).expect(403, "FORBIDDEN");
    owed.clear();
    look();
  }

  @Test
  void looksAtOnceForTheOffice() {
    assertThat(
            rest.post(OFFICE, "/api/disclosure/duties/refresh", null)
                .expect(200)
                .body()
                .has("found"))
        .isTrue();
  }

  @Test
  void aSourceThatFailsLeavesItsDutiesAsTheyWere() {
    owed.add(finding("e", "wangchuan-education", Light.RED, LocalDate.of(1999, 1, 1)));
    look();
    DutySweep.Outcome outcome = sweep(today -> Flux.error(new IllegalStateException("away")));
    assertThat(outcome.failed()).containsExactly(word);
    assertThat(mine("", OFFICE)).hasSize(1);
    owed.clear();
    look();
  }

  @Test
  void onlyOneInstanceLooksAtATime() {
    assertThat(dutyLease.take("other").repeat(50).takeUntil(taken -> taken).blockLast()).isTrue();
    assertThat(sweeper(today -> Flux.fromIterable(owed)).sweep().blockOptional()).isEmpty();
    dutyLease.release("other").block();
  }

  private DutySweep.Outcome look() {
    return sweep(today -> Flux.fromIterable(owed));
  }

  private DutySweep.Outcome sweep(java.util.function.Function<LocalDate, Flux<DutyFinding>> found) {
    return Mono.defer(() -> sweeper(found).now()).block();
  }

  private DutySweep sweeper(java.util.function.Function<LocalDate, Flux<DutyFinding>> found) {
    DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    beans.registerSingleton(
        "source",
        new DutySource() {
          @Override
          public String name() {
            return word;
          }

          @Override
          public Flux<DutyFinding> findings(LocalDate today) {
            return found.apply(today);
          }
        });
    return new DutySweep(beans.getBeanProvider(DutySource.class), duties, dutyLease, units, clock);
  }

  private DutyFinding finding(String key, String unit, Light light, LocalDate due) {
    return new DutyFinding(
        word + key, DutyKind.HOME_STALE, unit, "测试" + word, due, light, List.of(), null, "说明");
  }

  private List<JsonNode> mine(String query, Actor actor) {
    List<JsonNode> found = new ArrayList<>();
    rest.get(actor, "/api/disclosure/duties?limit=200" + query)
        .expect(200)
        .body()
        .path("items")
        .forEach(duty -> {
          if (duty.path("title").asString().endsWith(word)) {
            found.add(duty);
          }
        });
    return found;
  }

  private static String path(JsonNode duty) {
    return "/api/disclosure/duties/" + duty.path("id").asString();
  }
}
