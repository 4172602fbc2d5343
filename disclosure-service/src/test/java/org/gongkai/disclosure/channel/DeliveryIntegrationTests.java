package org.gongkai.disclosure.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import java.util.List;
import java.util.Map;
import org.gongkai.disclosure.RestClient;
import org.gongkai.disclosure.RestClient.Answer;
import org.gongkai.disclosure.ServiceUnderTest;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Channels over HTTP. */
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
@Capability("D-59")
class DeliveryIntegrationTests {

  @Autowired WebTestClient http;

  @Test
  void plansAndRefusesOverHttp() {
    RestClient rest = new RestClient(http);
    Answer item = rest.published(notice("多渠道发布的通知"));
    String path = "/api/disclosure/items/" + item.text("id") + "/deliveries";
    Map<String, Object> plan =
        Map.of("channel", "RESIDENTS_GROUP", "place", "青石村民群", "audience", 120);
    rest.post(SIGNER, path, plan).expect(403, "FORBIDDEN");
    rest.post(OFFICE, path, Map.of("channel", "RESIDENTS_GROUP")).expect(422);
    rest.post(OFFICE, path, Map.of("channel", "PIGEON", "place", "x")).expect(400);
    Answer made = rest.post(OFFICE, path, plan).expect(201);
    assertThat(made.text("channelName")).isEqualTo("村（居）民微信群");
    rest.post(OFFICE, path, plan).expect(409, "DUPLICATE");
    Answer list = rest.get(DRAFTER, path).expect(200);
    assertThat(list.body().path("planned").asInt()).isEqualTo(1);
    rest.get(Actor.anonymous(), path).expect(401);

    Map<String, Object> joint =
        Map.of(
            "at",
            "2026-03-05T01:00:00Z",
            "deliveries",
            List.of(
                plan,
                Map.of("channel", "WEBSITE", "place", "省政府网站"),
                Map.of("channel", "DIGITAL_TV", "place", "县台")));
    rest.post(SIGNER, path + "/together", joint).expect(403, "FORBIDDEN");
    rest.post(OFFICE, path + "/together", Map.of("at", "2026-03-05T01:00:00Z")).expect(422);
    Answer all = rest.post(OFFICE, path + "/together", joint).expect(200);
    assertThat(all.body().path("planned").asInt()).isEqualTo(3);
    assertThat(all.body().at("/together/0/channels").asInt()).isEqualTo(2);
    assertThat(rest.post(OFFICE, path + "/together", joint).body().path("planned").asInt())
        .isEqualTo(3);
  }
}
