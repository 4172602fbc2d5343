package org.gongkai.disclosure.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.jspecify.annotations.Nullable;

/**
 * Whatever anybody does in whatever order, also for others, in an emergency and in a package:
 * nothing becomes public without its three approvals, or two people who answer for an emergency.
 */
@Capability({"D-02", "D-03", "D-18"})
class ReviewCannotBeAvoidedTests {

  private static final Instant LATER = Examples.NOW.plusSeconds(3600);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final String HOLD = "pkg/1";
  private static final List<String> TITLES = List.of("甲", "乙", "丙");

  /** What was approved by whom for which hash, noted down beside the item, not by it. */
  private final List<Approval> given = new ArrayList<>();

  /** The same of those who agreed in co-reading, and of those who answer for emergencies. */
  private final List<Word> readings = new ArrayList<>();

  private final List<Word> alarms = new ArrayList<>();

  private record Word(Actor by, String hash) {}

  @Property(tries = 2000)
  void noHashBecomesPublicWithoutItsThreeApprovals(@ForAll("deeds") List<Deed> deeds) {
    given.clear();
    readings.clear();
    alarms.clear();
    Set<String> writers = new HashSet<>(Set.of("p0"));
    Set<String> writersOfPublic = Set.of();
    Item item =
        Item.draft("x", Examples.content("甲"), actor(0, Set.of(Role.DRAFTER)), Examples.NOW);
    for (Deed deed : deeds) {
      Item next = attempt(item, deed);
      if (!next.content().equals(item.content())) {
        // Nobody has written a correction that was given up, nor has who says for whom the words
        // are; but no alarm holds for other contents.
        alarms.clear();
        if (isAsPublic(next)) {
          writers.retainAll(writersOfPublic);
        } else if (!Set.of(Verb.CLOSE, Verb.REASSESS).contains(deed.verb())) {
          writers.add(deed.actor().id());
        }
      }
      if (next.isPublic() && !hash(next).equals(hash(item))) {
        assertCovered(hash(next), writers);
        assertThat(words(next)).isNotEqualTo(words(item));
        writersOfPublic = Set.copyOf(writers);
      }
      if (next.isPublic() && next.review().closed() != null && !hash(next).equals(hash(item))) {
        assertThat(hash(next)).isNotEqualTo(next.review().closed().contentHash());
      }
      if (item.isReserved() && next.isReserved()) {
        assertThat(next.contentHash()).isEqualTo(item.contentHash());
      }
      if (item.state() == ItemState.REVIEW
          && next.state() == ItemState.SIGN_OFF
          && item.review().important()) {
        assertCoRead(next.contentHash(), writers);
      }
      item = next;
    }
  }

  private static boolean isAsPublic(Item item) {
    return item.edition() != null && item.content().equals(item.edition().content());
  }

  /** What everybody reads but for the note on what was changed; null before there is anything. */
  private static @Nullable Content words(Item item) {
    return item.edition() == null ? null : item.edition().content().withChange(null);
  }

  /** Of what everybody reads. */
  private static String hash(Item item) {
    return item.isPublic() ? item.edition().content().hash() : "";
  }

  private void assertCovered(String hash, Set<String> writers) {
    if (isAnsweredFor(hash, writers)) {
      return;
    }
    List<Approval> forHash = given.stream().filter(a -> a.contentHash().equals(hash)).toList();
    Set<String> people = new HashSet<>();
    forHash.forEach(approval -> people.add(approval.person().id()));
    people.removeAll(writers);
    assertThat(people).hasSizeGreaterThanOrEqualTo(3);
    assertThat(forHash)
        .extracting(Approval::stage)
        .contains(ItemState.FIRST_REVIEW, ItemState.REVIEW, ItemState.SIGN_OFF);
  }

  /** Two people, one of them a signer, none a writer, for that very content. */
  private boolean isAnsweredFor(String hash, Set<String> writers) {
    List<Word> words =
        alarms.stream()
            .filter(word -> word.hash().equals(hash))
            .filter(word -> !writers.contains(word.by().id()))
            .toList();
    return words.stream().map(word -> word.by().id()).distinct().count() >= 2
        && words.stream().anyMatch(word -> word.by().is(Role.SIGNER));
  }

  private void assertCoRead(String hash, Set<String> writers) {
    assertThat(
            readings.stream()
                .filter(word -> word.hash().equals(hash))
                .map(word -> word.by().id())
                .filter(person -> !writers.contains(person))
                .distinct())
        .hasSizeGreaterThanOrEqualTo(2);
  }

  private Item attempt(Item item, Deed deed) {
    Actor actor = deed.actor();
    try {
      return switch (deed.verb()) {
        case EDIT -> item.edit(Examples.content(deed.title()), actor, Examples.NOW);
        case SUBMIT -> item.submit(Examples.RULES, actor, Examples.NOW);
        case APPROVE -> {
          String seen = deed.stale() ? Examples.content(deed.title()).hash() : item.contentHash();
          ItemState stage = item.stage();
          Item next = item.approve(seen, null, actor, Examples.NOW);
          note(stage, actor, next);
          yield next;
        }
        case CLOSE -> {
          ItemState stage = item.stage();
          Secrecy.Result result = deed.stale() ? Secrecy.Result.NOT_OPEN : Secrecy.Result.PARTIAL;
          Secrecy.Statement said = new Secrecy.Statement(result, Secrecy.Ground.PRIVACY, null);
          Passing passing = new Passing(item.contentHash(), null, said, null, Set.of());
          Item next = Reviews.approve(item, passing, actor, Examples.NOW);
          note(stage, actor, next);
          yield next;
        }
        case ARCHIVE -> Corrections.archive(item, "归档", actor, Examples.NOW);
        case RESTORE -> Corrections.restore(item, "恢复", actor, Examples.NOW);
        case REASSESS ->
            Reassessing.reassess(
                item, Reassessment.Result.OPENED, "可以公开", null, null, actor, Examples.NOW);
        case APPROVE_FOR -> {
          ItemState stage = item.stage();
          Item next =
              Reviews.approve(
                  item,
                  new Passing(
                      item.contentHash(),
                      null,
                      null,
                      new Mandate("d", deed.other()),
                      Set.of(deed.other().id())),
                  actor,
                  Examples.NOW);
          note(stage, actor, next);
          yield next;
        }
        case MARK ->
            Reviews.mark(
                item, new Importance(!deed.stale(), "重要", List.of(), null), actor, Examples.NOW);
        case CO_READ -> {
          Item next =
              Reviews.read(
                  item,
                  ReviewAction.CO_READ,
                  item.contentHash(),
                  "已阅",
                  !deed.stale(),
                  actor,
                  Examples.NOW);
          if (!deed.stale()) {
            readings.add(new Word(actor, item.contentHash()));
          }
          yield next;
        }
        case ALARM -> {
          Item next =
              Emergencies.isSecond(item, actor)
                  ? Emergencies.publish(
                      item,
                      Examples.RULES,
                      item.contentHash(),
                      IndexNumber.first("X/2026"),
                      null,
                      TODAY.plusDays(1),
                      actor,
                      Examples.NOW)
                  : Emergencies.ask(
                      item, Examples.RULES, item.contentHash(), "急", actor, Examples.NOW);
          alarms.add(new Word(actor, item.contentHash()));
          yield next;
        }
        case RESERVE -> Joint.reserve(item, HOLD, actor, Examples.NOW);
        case FREE -> Joint.free(item, HOLD, actor, Examples.NOW);
        case PUBLISH_JOINTLY -> {
          JointRelease whole =
              new JointRelease(
                  "pkg", List.of(new JointRelease.Member(item.id(), item.revision() + 1)));
          yield Joint.publish(
              item, HOLD, whole, IndexNumber.first("X/2026"), null, actor, Examples.NOW);
        }
        case RETURN -> item.returnToDrafter("退", actor, Examples.NOW);
        case PUBLISH -> item.publish(IndexNumber.first("X/2026"), null, actor, Examples.NOW);
        case CORRECT ->
            Corrections.open(item, new ChangeNote(Edition.Kind.MINOR, "改字"), actor, Examples.NOW);
        case DISCARD -> Corrections.discard(item, "不改了", actor, Examples.NOW);
        case SCHEDULE -> Schedules.set(item, LATER, actor, Examples.NOW);
        case UNSCHEDULE -> Schedules.publish(item, IndexNumber.first("X/2026"), null, LATER);
        case REPEAL -> Endings.end(item, Validity.REPEALED, TODAY, "依据", actor, Examples.NOW);
        case EXPIRE -> Endings.end(item, Validity.EXPIRED, TODAY, "依据", actor, Examples.NOW);
        case VERIFY ->
            Verifying.verify(item, Verification.Result.ACCURATE, null, null, actor, Examples.NOW);
        case WITHDRAW -> item.withdraw(Withdrawal.Kind.IN_ERROR, "撤", actor, Examples.NOW);
      };
    } catch (Refusal refused) {
      return item;
    }
  }

  private void note(ItemState stage, Actor by, Item next) {
    given.add(new Approval(stage, Person.of(by), Examples.NOW, next.contentHash(), null));
  }

  /** Mostly those who may, or hardly any walk would get far; sometimes anybody. */
  @Provide
  Arbitrary<List<Deed>> deeds() {
    Arbitrary<Set<Role>> roles =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(Set.of(Role.values()))),
            Tuple.of(1, Arbitraries.of(Role.class).set().ofMaxSize(4)));
    Arbitrary<Verb> verbs =
        Arbitraries.frequency(
            Tuple.of(8, Verb.APPROVE),
            Tuple.of(4, Verb.SUBMIT),
            Tuple.of(3, Verb.PUBLISH),
            Tuple.of(1, Verb.EDIT),
            Tuple.of(1, Verb.RETURN),
            Tuple.of(3, Verb.CORRECT),
            Tuple.of(1, Verb.DISCARD),
            Tuple.of(2, Verb.SCHEDULE),
            Tuple.of(2, Verb.UNSCHEDULE),
            Tuple.of(1, Verb.REPEAL),
            Tuple.of(1, Verb.EXPIRE),
            Tuple.of(1, Verb.VERIFY),
            Tuple.of(1, Verb.WITHDRAW),
            Tuple.of(2, Verb.CLOSE),
            Tuple.of(2, Verb.REASSESS),
            Tuple.of(1, Verb.ARCHIVE),
            Tuple.of(2, Verb.RESTORE),
            Tuple.of(3, Verb.APPROVE_FOR),
            Tuple.of(1, Verb.MARK),
            Tuple.of(4, Verb.CO_READ),
            Tuple.of(2, Verb.ALARM),
            Tuple.of(2, Verb.RESERVE),
            Tuple.of(1, Verb.FREE),
            Tuple.of(2, Verb.PUBLISH_JOINTLY));
    return Combinators.combine(
            verbs,
            Arbitraries.integers().between(0, 5),
            roles,
            Combinators.combine(Arbitraries.of(TITLES), Arbitraries.integers().between(0, 5))
                .as((title, other) -> new Detail(title, person(other))),
            Arbitraries.frequency(Tuple.of(5, false), net.jqwik.api.Tuple.of(1, true)))
        .as((verb, who, held, detail, stale) ->
            new Deed(verb, actor(who, held), detail.title(), detail.other(), stale))
        .list()
        .ofMinSize(10)
        .ofMaxSize(90);
  }

  private static Actor actor(int who, Set<Role> roles) {
    return new Actor("p" + who, "某" + who, "wangchuan-education", roles);
  }

  private static Person person(int who) {
    return new Person("p" + who, "某" + who);
  }

  /** Everything that anybody can do. */
  enum Verb {
    EDIT,
    SUBMIT,
    APPROVE,
    APPROVE_FOR,
    RETURN,
    PUBLISH,
    CORRECT,
    DISCARD,
    SCHEDULE,
    UNSCHEDULE,
    REPEAL,
    EXPIRE,
    VERIFY,
    WITHDRAW,
    CLOSE,
    REASSESS,
    ARCHIVE,
    RESTORE,
    MARK,
    CO_READ,
    ALARM,
    RESERVE,
    FREE,
    PUBLISH_JOINTLY
  }

  record Detail(String title, Person other) {}

  record Deed(Verb verb, Actor actor, String title, Person other, boolean stale) {}
}
