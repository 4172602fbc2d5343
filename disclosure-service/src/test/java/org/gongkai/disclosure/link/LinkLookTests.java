package org.gongkai.disclosure.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.link.BrokenLinkExamples.attached;
import static org.gongkai.disclosure.link.BrokenLinkExamples.page;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.disclosure.ServiceUnderTest;
import org.gongkai.disclosure.file.Files;
import org.gongkai.disclosure.lease.Lease;
import org.gongkai.disclosure.search.Mentions;
import org.gongkai.disclosure.search.PublicFacts;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

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
class LinkLookTests {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @Autowired PublicFacts facts;
  @Autowired Destinations destinations;
  @Autowired LinkChecks checks;
  @Autowired Files files;
  @Autowired DocumentStores stores;

  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer server;
  private volatile int status = 200;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    day(List.of(), 999);
  }

  @Test
  void whatIsAwayForThreeDaysIsBrokenAndMendedWhenItIsBack() {
    List<Mentions> pages =
        List.of(page("a", "wangchuan-finance", at("/x"), at("/x#part"), "/record"));
    day(pages, 0);
    assertThat(asked.get()).as("one page, one question").isEqualTo(1);
    day(pages, 1);
    assertThat(asked.get()).as("alive, so not for a week").isEqualTo(1);

    status = 503;
    for (int day = 7; day < 9; day++) {
      day(pages, day);
      assertThat(dead()).isEmpty();
    }
    day(pages, 9);
    assertThat(dead()).containsExactly(at("/x"));
    day(pages, 9);
    status = 200;
    day(pages, 10);
    assertThat(dead()).isEmpty();
  }

  @Test
  void aPageThatNobodyLinksToAnyMoreIsForgotten() {
    status = 404;
    day(List.of(page("a", "wangchuan-finance", at("/gone"))), 20);
    assertThat(dead()).containsExactly(at("/gone"));
    day(List.of(page("a", "wangchuan-finance", "/record")), 21);
    assertThat(dead()).isEmpty();
  }

  @Test
  void switchedOffNobodyIsAskedButLostFilesAreFound() {
    LinkLook off = look(30, DestinationsTests.settings(false, 3));
    List<Mentions> pages =
        List.of(page("a", "wangchuan-finance", at("/x")), attached("b", "wangchuan", "lost-file"));
    assertThat(off.alone(Mono.just(pages)).block(LIMIT)).isZero();
    assertThat(asked.get()).isZero();
    assertThat(dead()).containsExactly("lost-file");
  }

  private void day(List<Mentions> pages, int day) {
    look(day, DestinationsTests.settings(true, 3)).alone(Mono.just(pages)).block(LIMIT);
  }

  private List<String> dead() {
    return List.copyOf(checks.dead().block(LIMIT).keySet());
  }

  private String at(String path) {
    return "http://site.gov.cn:" + server.getAddress().getPort() + path;
  }

  private LinkLook look(int day, LinkProperties settings) {
    Clock clock = Clock.fixed(NOON.plus(Duration.ofDays(day)), ZoneId.of("Asia/Shanghai"));
    OtherSites sites =
        new OtherSites(
            settings,
            "test",
            host -> new InetAddress[] {InetAddress.getLoopbackAddress()},
            InetAddress::isLoopbackAddress,
            Schedulers.boundedElastic());
    Lease lease = new Lease(stores, "links-" + server.getAddress().getPort(), LIMIT, clock);
    return new LinkLook(facts, destinations, checks, files, sites, settings, lease, clock);
  }
}
