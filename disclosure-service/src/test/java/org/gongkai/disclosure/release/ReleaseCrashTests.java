package org.gongkai.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemState;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.item.ItemsOnStore;
import org.gongkai.disclosure.notice.NoticesOnStore;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.CrashingStore;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A server that dies after any write leaves all members of a package public, or none. */
@Capability({"D-18", "D-19"})
class ReleaseCrashTests {

  private static final Instant NOW = Examples.NOW;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int NEVER = 1_000_000;
  private static final List<ItemType> PARTS =
      List.of(ItemType.POLICY, ItemType.INTERPRETATION, ItemType.PRESS_RELEASE);

  private static TestStore store;

  @BeforeAll
  static void start() {
    store = TestStore.start();
  }

  @AfterAll
  static void stop() {
    store.close();
  }

  /** One instance of the service, at one moment. */
  private record Instance(
      ItemsOnStore on, Releases releases, Releasing releasing, ReleaseSweep sweep) {

    static Instance at(Instant now, int writes) {
      Clock clock = Clock.fixed(now, ZONE);
      DocumentStores stores = CrashingStore.on(store.database(), clock, writes);
      ItemsOnStore on = ItemsOnStore.on(stores, clock);
      Releases releases = new Releases(stores);
      Releasing releasing =
          new Releasing(releases, on.items(), on.gates(), on.publishing(), event -> {}, clock);
      return new Instance(
          on,
          releases,
          releasing,
          new ReleaseSweep(releases, releasing, NoticesOnStore.on(stores)));
    }

    ReleasePackage read(String id) {
      return releases.documents().find(id).block();
    }

    Mono<ReleasePackage> release(String id) {
      return releases
          .documents()
          .change(
              id,
              Act.of(Examples.OFFICE, "release.begin"),
              one -> one.begin(Examples.OFFICE, releasing.now()))
          .flatMap(releasing::advance);
    }

    List<Item> members(String id) {
      return Flux.fromIterable(read(id).members())
          .concatMap(member -> on.items().find(member.itemId()))
          .collectList()
          .block();
    }

    /** Of the members; what no reader gets before the package is out does not count. */
    long visible(String id) {
      return Flux.fromIterable(members(id))
          .filter(Item::isPublic)
          .filterWhen(releases::isOut)
          .count()
          .block();
    }
  }

  @Test
  void afterACrashAtAnyWriteTheSweepMakesAllPublicOrNone() {
    int crashes = 0;
    boolean finished = false;
    for (int writes = 0; !finished; writes++) {
      String id = opened("crash-" + writes);
      Instance dying = Instance.at(NOW, writes);
      try {
        finished = dying.release(id).block().state() == ReleasePackage.State.RELEASED;
      } catch (IllegalStateException crashed) {
        crashes++;
      }
      assertAllOrNothing(id);
      Instance sweeping = Instance.at(NOW.plusSeconds(60), NEVER);
      sweeping.sweep().sweep().blockLast();
      assertSettled(sweeping, id, writes == 0 ? 0 : 3);
    }
    assertThat(crashes).isGreaterThanOrEqualTo(8);
  }

  @Test
  void afterACrashOfTheSweepItselfTheNextOneFinishes() {
    for (int writes = 0; writes < 9; writes++) {
      String id = opened("twice-" + writes);
      crash(() -> Instance.at(NOW, 3).release(id).block());
      int left = writes;
      crash(() -> Instance.at(NOW.plusSeconds(60), left).sweep().sweep().blockLast());
      assertAllOrNothing(id);
      Instance last = Instance.at(NOW.plusSeconds(300), NEVER);
      last.sweep().sweep().blockLast();
      assertSettled(last, id, 3);
    }
  }

  /** The last member is taken back before it could be held: whatever is held is let go. */
  @Test
  void anAttemptThatCannotSucceedIsUndoneAlsoAfterACrashAtAnyWrite() {
    for (int begun = 0; begun < 4; begun++) {
      for (int undone = 0; undone < 6; undone++) {
        String id = opened("undone-" + begun + "-" + undone);
        Instance dying = Instance.at(NOW, begun);
        crash(() -> dying.release(id).block());
        Instance other = Instance.at(NOW, NEVER);
        other.on().edited(other.read(id).members().getLast().itemId()).block();
        int left = undone;
        crash(() -> Instance.at(NOW.plusSeconds(60), left).sweep().sweep().blockLast());
        assertAllOrNothing(id);
        Instance sweeping = Instance.at(NOW.plusSeconds(300), NEVER);
        sweeping.sweep().sweep().blockLast();
        assertSettled(sweeping, id, 0);
      }
    }
  }

  @Test
  void twoInstancesAtOncePublishOnce() {
    for (int round = 0; round < 5; round++) {
      String id = opened("both-" + round);
      Instance dying = Instance.at(NOW, 1 + round);
      crash(() -> dying.release(id).block());
      Instance one = Instance.at(NOW.plusSeconds(60), NEVER);
      Instance two = Instance.at(NOW.plusSeconds(61), NEVER);
      Flux.merge(
              one.sweep().sweep().subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic()),
              two.sweep().sweep().subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic()))
          .blockLast(Duration.ofSeconds(30));
      Instance.at(NOW.plusSeconds(120), NEVER).sweep().sweep().blockLast();
      assertSettled(one, id, 3);
      for (Item member : one.members(id)) {
        assertThat(member.history().stream().filter(step -> step.action().equals("publish")))
            .hasSize(1);
        assertThat(
                member.pending().stream()
                    .filter(event -> event.type().equals("disclosure.item.published.v1")))
            .hasSizeLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void twoPeopleWhoReleaseAtOnceReleaseOnce() {
    String id = opened("people");
    Instance one = Instance.at(NOW, NEVER);
    List<Throwable> refused = new ArrayList<>();
    Stream.of(one, Instance.at(NOW, NEVER))
        .map(instance ->
            instance
                .release(id)
                .onErrorResume(
                    Refusal.class,
                    failure -> {
                      refused.add(failure);
                      return Mono.empty();
                    }))
        .toList()
        .forEach(Mono::block);
    assertThat(refused).hasSize(1);
    assertSettled(one, id, 3);
  }

  @Test
  void aScheduledPackageIsReleasedAtItsTimeAlsoAfterACrash() {
    for (int writes = 0; writes < 10; writes++) {
      String id = opened("scheduled-" + writes);
      Instance planning = Instance.at(NOW, NEVER);
      planning
          .releases()
          .documents()
          .change(
              id,
              Act.of(Examples.OFFICE, "release.schedule"),
              one -> one.schedule(NOW.plusSeconds(600), Examples.OFFICE, NOW))
          .block();
      planning.sweep().sweep().blockLast();
      assertThat(planning.read(id).state()).isEqualTo(ReleasePackage.State.SCHEDULED);
      int left = writes;
      crash(() -> Instance.at(NOW.plusSeconds(601), left).sweep().sweep().blockLast());
      assertAllOrNothing(id);
      Instance later = Instance.at(NOW.plusSeconds(700), NEVER);
      later.sweep().sweep().blockLast();
      assertSettled(later, id, 3);
      assertThat(later.read(id).releasedBy().id()).isEqualTo(Examples.OFFICE.id());
    }
  }

  private static void assertAllOrNothing(String id) {
    assertThat(Instance.at(NOW, NEVER).visible(id)).isIn(0L, 3L);
  }

  /** Nothing is held any more, and that many are public. */
  private static void assertSettled(Instance instance, String id, long visible) {
    ReleasePackage settled = instance.read(id);
    assertThat(settled.state())
        .isEqualTo(visible == 0 ? ReleasePackage.State.OPEN : ReleasePackage.State.RELEASED);
    assertThat(instance.visible(id)).isEqualTo(visible);
    assertThat(instance.members(id)).noneMatch(Item::isReserved);
    assertThat(instance.members(id))
        .allMatch(item -> visible == 0 || item.state() == ItemState.PUBLISHED);
  }

  private static void crash(Runnable act) {
    try {
      act.run();
    } catch (IllegalStateException crashed) {
      assertThat(crashed).hasMessageContaining("crashed");
    }
  }

  private static String opened(String name) {
    Instance instance = Instance.at(NOW, NEVER);
    List<ReleasePackage.Member> members = new ArrayList<>();
    for (ItemType type : PARTS) {
      Item item = instance.on().approved(name + "-" + type, type).block();
      members.add(
          new ReleasePackage.Member(item.id(), ReleasePackage.Part.valueOf(type.name()), 0));
    }
    ReleasePackage fresh =
        ReleasePackage.open(name, name, "wangchuan-education", members, Examples.DRAFTER, NOW);
    instance.releases().documents().insert(fresh, Act.of(Examples.DRAFTER, "release.open")).block();
    return name;
  }
}
