package org.gongkai.disclosure.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.gongkai.disclosure.ServiceUnderTest;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.JointReleases;
import org.gongkai.disclosure.lease.Lease;
import org.gongkai.disclosure.page.Site;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.test.context.EmbeddedKafka;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Several instances on one store and one folder. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "eureka.client.enabled=false",
      "spring.kafka.bootstrap-servers=${spring.embedded.kafka.brokers}",
      "logging.level.org.apache.kafka=OFF",
      "logging.level.kafka=OFF"
    })
@EmbeddedKafka(
    topics = "task.unit",
    brokerProperties = {"group.initial.rebalance.delay.ms=0", "auto.create.topics.enable=false"})
@AutoConfigureWebTestClient(timeout = "60s")
@Import(ServiceUnderTest.class)
@Capability("P-02")
class DumpingIntegrationTests {

  private static final Instant MORNING = Instant.parse("2026-03-02T20:00:00Z");
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Autowired DocumentStores stores;
  @Autowired Items items;
  @Autowired JointReleases releases;
  @Autowired Site site;
  @Autowired JsonMapper json;

  @TempDir Path folder;

  @Test
  void theDaysDumpIsMadeOnceHoweverManyInstancesThereAre() {
    List<Dumping> instances = List.of(dumping(3, MORNING), dumping(3, MORNING));

    List<Manifest> made =
        Flux.fromIterable(instances).flatMap(Dumping::daily).collectList().block(LIMIT);
    List<Manifest> again =
        Flux.fromIterable(instances).concatMap(Dumping::daily).collectList().block(LIMIT);

    assertThat(made).singleElement().extracting(Manifest::name).isEqualTo("2026-03-03");
    assertThat(again).isEmpty();
    assertThat(folder).isDirectoryNotContaining("glob:**unfinished*");
  }

  @Test
  void nothingIsMadeBeforeItsTime() {
    assertThat(dumping(5, MORNING).daily().block(LIMIT)).isNull();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void oneAtATimeUntilAnInstanceHasBeenSilentForLong() {
    Clock late = Clock.fixed(MORNING.plus(Duration.ofMinutes(6)), ZoneId.of("Asia/Shanghai"));
    Lease first = lease(clock(MORNING));
    assertThat(first.take("crashed").block(LIMIT)).isTrue();
    assertThat(first.take("other").block(LIMIT)).isFalse();
    assertThatThrownBy(() -> dumping(3, MORNING).now().block(LIMIT))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.code()).isEqualTo(DumpCode.DUMP_RUNNING));

    Lease later = lease(late);
    assertThat(later.take("other").block(LIMIT)).isTrue();
    first.release("crashed").block(LIMIT);
    assertThat(later.take("third").block(LIMIT)).isFalse();
    later.release("other").block(LIMIT);
    assertThat(later.take("third").block(LIMIT)).isTrue();
    later.release("third").block(LIMIT);
  }

  @Test
  void withoutAFolderTheyAreOff() {
    DumpProperties off = new DumpProperties("", LocalTime.MIN, 7);
    Dumping dumping = dumping(off, MORNING);
    assertThat(dumping.daily().block(LIMIT)).isNull();
    assertThatThrownBy(() -> dumping.now().block(LIMIT))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.code()).isEqualTo(DumpCode.DUMPS_OFF));
  }

  private Dumping dumping(int hour, Instant now) {
    return dumping(new DumpProperties(folder.toString(), LocalTime.of(hour, 30), 7), now);
  }

  private Dumping dumping(DumpProperties properties, Instant now) {
    return new Dumping(
        properties,
        new DumpFolder(folder, json),
        lease(clock(now)),
        items,
        releases,
        site,
        json,
        Schedulers.boundedElastic(),
        clock(now));
  }

  private Lease lease(Clock clock) {
    return new Lease(stores, "dump", Duration.ofMinutes(5), clock);
  }

  private static Clock clock(Instant now) {
    return Clock.fixed(now, ZoneId.of("Asia/Shanghai"));
  }
}
