package org.gongkai.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.CrashingStore;
import org.gongkai.platform.test.Contract;
import org.gongkai.platform.test.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** One list of people without rights for all services. */
class BlockedPeopleTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Actor ADMIN = new Actor("admin", "白敬", "wangchuan", Set.of(Role.ADMIN));
  private static final Contract CONTRACT = Contract.of(BlockedPerson.EVENT);

  private final TestStore store = TestStore.start();
  private final Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theKeeperTellsEachBlockAndItsEnd() {
    BlockedPeople keeper = people(true);
    keeper.block("leaver", "已调离", NOW.plusSeconds(60), ADMIN).block();
    keeper.lift("leaver", null, ADMIN).block();
    keeper.lift("leaver", null, ADMIN).block();
    List<String> told = told();
    assertThat(told).hasSize(2).allSatisfy(body -> assertThat(CONTRACT.validate(body)).isEmpty());
    assertThat(told).noneMatch(body -> body.contains("已调离"));
    assertThat(CONTRACT.topic()).isEqualTo(BlockedPerson.TOPIC);
  }

  @Test
  void theOtherServicesKeepToThemselvesWhatTheyBlock() {
    people(false).block("leaver", "已调离", null, ADMIN).block();
    assertThat(told()).isEmpty();
    assertThat(people(false).contains("leaver").block()).isTrue();
  }

  @Test
  void whatIsHeardHoldsUntilItIsLiftedInWhateverOrderItComes() {
    BlockedPeople other = people(false);
    HeardBlock blocked = JSON.readValue(CONTRACT.example("blocked"), HeardBlock.class);
    HeardBlock lifted = JSON.readValue(CONTRACT.example("lifted"), HeardBlock.class);
    other.hear(blocked).block();
    assertThat(other.contains(blocked.id()).block()).isTrue();
    assertThat(people(false).contains(blocked.id()).block()).isTrue();
    assertThat(other.all().collectList().block())
        .extracting(BlockedPerson::id)
        .contains(blocked.id());
    other.hear(lifted).block();
    other.hear(blocked).block();
    assertThat(other.contains(blocked.id()).block()).isFalse();
  }

  @Test
  void whatIsHeardEndsByItself() {
    BlockedPeople other = people(false);
    other
        .hear(new HeardBlock("leaver", 1, NOW.minusSeconds(60), true, NOW.minusSeconds(1)))
        .block();
    assertThat(other.contains("leaver").block()).isFalse();
    assertThatThrownBy(() -> other.lift("leaver", null, ADMIN).block()).isInstanceOf(Refusal.class);
  }

  @Test
  void thoseWhoseTimeIsOverTakeNobodysPlace() {
    List<Document> over =
        IntStream.range(0, 1_100)
            .mapToObj(n ->
                new Document("_id", "left-" + n)
                    .append("revision", 1L)
                    .append("reason", "已调离")
                    .append("until", Date.from(NOW.minusSeconds(60)))
                    .append("blockedBy", "admin")
                    .append("blockedAt", Date.from(NOW.minusSeconds(120)))
                    .append("lifted", false)
                    .append("pending", List.of()))
            .toList();
    Flux.from(store.database().getCollection("blockedPeople").insertMany(over)).blockLast();
    BlockedPeople keeper = people(true);
    keeper.block("zhou", "已调离", NOW.plusSeconds(60), ADMIN).block();
    keeper.block("wu", "违规", null, ADMIN).block();
    assertThat(keeper.all().map(BlockedPerson::id).collectList().block())
        .containsExactlyInAnyOrder("zhou", "wu");
  }

  private BlockedPeople people(boolean keeper) {
    return new BlockedPeople(CrashingStore.lasting(store.database(), clock), keeper, clock);
  }

  /** The bodies of the events that wait to be sent. */
  private List<String> told() {
    return Flux.from(store.database().getCollection("blockedPeople").find())
        .flatMapIterable(person -> person.getList("pending", Document.class))
        .filter(event -> BlockedPerson.EVENT.equals(event.getString("type")))
        .map(event -> event.getString("data"))
        .collectList()
        .block();
  }
}
