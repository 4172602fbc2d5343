package org.gongkai.disclosure.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.OFFICE;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.gongkai.disclosure.RestClient;
import org.gongkai.disclosure.ServiceUnderTest;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** Index numbers at the turn of a year, by Chinese time. */
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
class NumberingIntegrationTests {

  /** Far ahead, so that no other test publishes in these years. */
  private static final Instant NEW_YEAR = Instant.parse("2080-12-31T16:00:00Z");

  @Autowired WebTestClient http;
  @Autowired Items items;
  @Autowired Editions editions;
  @Autowired Gates gates;
  @Autowired Units units;

  @Test
  void beginsAnewWithTheChineseYearAndLeavesNoGap() {
    List<String> old = published(NEW_YEAR.minusSeconds(1), 3);
    List<String> current = published(NEW_YEAR, 4);
    assertThat(old)
        .containsExactlyInAnyOrder(
            "WANGCHUAN-EDUCATION/2080-00001",
            "WANGCHUAN-EDUCATION/2080-00002",
            "WANGCHUAN-EDUCATION/2080-00003");
    assertThat(current)
        .containsExactlyInAnyOrder(
            "WANGCHUAN-EDUCATION/2081-00001",
            "WANGCHUAN-EDUCATION/2081-00002",
            "WANGCHUAN-EDUCATION/2081-00003",
            "WANGCHUAN-EDUCATION/2081-00004");
  }

  /** All at once. */
  private List<String> published(Instant at, int count) {
    Clock clock = Clock.fixed(at, ZoneId.of("Asia/Shanghai"));
    Publishing publishing = new Publishing(items, editions, gates, units, event -> {}, clock);
    RestClient rest = new RestClient(http);
    List<String> ids =
        Flux.range(0, count)
            .map(i -> rest.approved(notice("跨年发布" + at + i)).text("id"))
            .collectList()
            .block();
    return Flux.fromIterable(Objects.requireNonNull(ids))
        .flatMap(items::find)
        .flatMap(item -> publishing.publish(item, OFFICE))
        .map(item -> Objects.requireNonNull(item.publication()).indexNumber())
        .collectList()
        .block();
  }
}
