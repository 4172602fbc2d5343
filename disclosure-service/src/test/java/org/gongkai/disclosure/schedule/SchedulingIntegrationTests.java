package org.gongkai.disclosure.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.OFFICE;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.disclosure.RestClient;
import org.gongkai.disclosure.RestClient.Answer;
import org.gongkai.disclosure.ServiceUnderTest;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.Publishing;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Several instances look for what is due at the same time. */
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
@Capability("D-01")
class SchedulingIntegrationTests {

  @Autowired WebTestClient http;
  @Autowired Items items;
  @Autowired StaffAccess access;
  @Autowired Publishing publishing;
  @Autowired Clock clock;

  @Test
  void twoInstancesPublishEachDueItemOnce() {
    RestClient rest = new RestClient(http);
    List<Answer> planned = new ArrayList<>();
    String at = clock.instant().plus(Duration.ofSeconds(20)).toString();
    for (int i = 0; i < 5; i++) {
      Answer approved = rest.approved(notice("两个实例定时发布" + i));
      planned.add(rest.act(OFFICE, approved, "schedule", Map.of("at", at)).expect(200));
    }
    Scheduling one = new Scheduling(items, access, publishing, clock);
    Scheduling other = new Scheduling(items, access, publishing, clock);
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> {
          Mono.when(
                  one.sweep().subscribeOn(Schedulers.boundedElastic()),
                  other.sweep().subscribeOn(Schedulers.boundedElastic()))
              .block();
          return planned.stream().allMatch(item -> state(rest, item).equals("PUBLISHED"));
        });
    List<String> numbers = new ArrayList<>();
    for (Answer item : planned) {
      Answer done = rest.get(OFFICE, "/api/disclosure/desk/" + item.text("id")).expect(200);
      assertThat(done.revision()).isEqualTo(item.revision() + 1);
      numbers.add(done.text("indexNumber"));
    }
    assertThat(numbers).doesNotHaveDuplicates();
  }

  private static String state(RestClient rest, Answer item) {
    return rest.get(OFFICE, "/api/disclosure/desk/" + item.text("id")).text("state");
  }
}
