package org.gongkai.disclosure.indicator;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.gongkai.disclosure.RestClient;
import org.gongkai.disclosure.ServiceUnderTest;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.TestStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

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
@Capability("T-12")
class IndicatorKeepingIntegrationTests {

  @Autowired WebTestClient http;
  @Autowired Indicators indicators;
  @Autowired IndicatorDays days;
  @Autowired TestStore store;
  @Autowired Clock clock;

  @Test
  void keepsEachDayOnceAndFindsDatesThatWereForged() {
    RestClient rest = new RestClient(http);
    String honest = rest.published(RestClient.notice("发布日期属实的通知")).text("id");
    String forged = rest.published(RestClient.notice("发布日期不实的通知")).text("id");
    Date later = Date.from(Instant.now(clock).plus(Duration.ofDays(30)));
    Mono.from(
            store
                .database()
                .getCollection("items")
                .updateOne(eq("_id", forged), set("createdAt", later)))
        .block();

    indicators.keep().block();
    LocalDate today = LocalDate.now(clock);
    IndicatorDay kept = days.find(null, today).block();
    assertThat(kept.report().kept()).isTrue();
    assertThat(kept.report().row(IndicatorCode.FORGED_DATES).verdict()).isEqualTo(Verdict.VETO);
    assertThat(kept.forged()).extracting(Offender::id).contains(forged).doesNotContain(honest);
    assertThat(days.find("wangchuan-finance", today).block().report().unitName())
        .isEqualTo("望川县财政局");
    assertThat(days.find("wangchuan-dissolved", today).block()).isNull();

    indicators.keep().block();
    assertThat(days.latest(null, 10).collectList().block()).hasSize(1);
    Measuring now = indicators.now().block();
    assertThat(now.report("wangchuan-education").row(IndicatorCode.FORGED_DATES).offenders())
        .extracting(Offender::id)
        .contains(forged);
    assertThat(now.report("wangchuan-finance").row(IndicatorCode.FORGED_DATES).count()).isZero();
  }
}
