package org.gongkai.disclosure.proof.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongkai.disclosure.item.CanonicalJson;
import org.gongkai.disclosure.proof.LogEntry;
import org.gongkai.disclosure.proof.LogExamples;
import org.gongkai.disclosure.proof.LogKind;
import org.gongkai.disclosure.proof.StoredLeaf;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.gongkai.platform.test.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@Capability("P-05")
class OtherTrailsTests {

  private TestStore store;
  private LogExamples.OpenLog log;
  private OtherTrails trails;

  @BeforeEach
  void open() {
    store = TestStore.start();
    log = LogExamples.open(store);
    trails = new OtherTrails(log.log());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"task", "feedback"})
  void aBatchOfAnotherServiceIsALeafOnceHoweverOftenItIsTold(String service) {
    Contract contract = Contract.of(service + ".audit.sealed.v1");
    for (String example : contract.examples()) {
      SealedNews news = read(example);
      trails.hear(news).block();
      trails.hear(news).block();
      StoredLeaf leaf = log.store().leaf("audit/" + service + "/" + news.batch()).block();
      LogEntry entry = CanonicalJson.read(leaf.data(), LogEntry.class);
      assertThat(entry.kind()).isEqualTo(LogKind.AUDIT);
      assertThat(entry.service()).isEqualTo(service);
      assertThat(entry.root()).isEqualTo(news.root());
    }
    assertThat(log.store().leaves(0, 100).count().block()).isEqualTo(contract.examples().size());
  }

  @Test
  void trailsOfTheSameNumberDoNotMeet() {
    trails.hear(read(Contract.of("task.audit.sealed.v1").example("many"))).block();
    trails.hear(read(Contract.of("feedback.audit.sealed.v1").example("many"))).block();
    assertThat(log.store().leaves(0, 100).count().block()).isEqualTo(2);
    assertThat(log.store().leaf("audit/1").block()).isNull();
  }

  @Test
  void aTrailThatWasMadeAnewIsRefusedAloud() {
    SealedNews first = read(Contract.of("task.audit.sealed.v1").example("many"));
    trails.hear(first).block();
    SealedNews other =
        new SealedNews(
            first.occurredAt(), "task", first.batch(), 3, "x", "y", first.root().replace('4', '5'));
    assertThatThrownBy(() -> trails.hear(other).block())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("audit/task/1");
    assertThat(log.store().leaves(0, 100).count().block()).isEqualTo(1);
  }

  private static SealedNews read(String example) {
    return JsonMapper.builder().build().readValue(example, SealedNews.class);
  }
}
