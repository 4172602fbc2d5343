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

/** Whatever anybody does in whatever order: nothing becomes public without its three approvals. */
@Capability("D-02")
class ReviewCannotBeAvoidedTests {

  private static final Instant LATER = Examples.NOW.plusSeconds(3600);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final List<String> TITLES = List.of("甲", "乙", "丙");

  /** What was approved by whom for which hash, noted down beside the item, not by it. */
  private final List<Approval> given = new ArrayList<>();

  @Property(tries = 2000)
  void noHashBecomesPublicWithoutItsThreeApprovals(@ForAll("deeds") List<Deed> deeds) {
    given.clear();
    Set<String> writers = new HashSet<>(Set.of("p0"));
    Item item =
        Item.draft("x", Examples.content("甲"), actor(0, Set.of(Role.DRAFTER)), Examples.NOW);
    for (Deed deed : deeds) {
      Item next = attempt(item, deed);
      if (!next.content().equals(item.content())) {
        writers.add(deed.actor().id());
      }
      if (next.isPublic() && !hash(next).equals(hash(item))) {
        assertCovered(hash(next), writers);
      }
      item = next;
    }
  }

  /** Of what everybody reads. */
  private static String hash(Item item) {
    return item.isPublic() ? item.edition().content().hash() : "";
  }

  private void assertCovered(String hash, Set<String> writers) {
    List<Approval> forHash = given.stream().filter(a -> a.contentHash().equals(hash)).toList();
    Set<String> people = new HashSet<>();
    forHash.forEach(approval -> people.add(approval.person().id()));
    people.removeAll(writers);
    assertThat(people).hasSizeGreaterThanOrEqualTo(3);
    assertThat(forHash)
        .extracting(Approval::stage)
        .contains(ItemState.FIRST_REVIEW, ItemState.REVIEW, ItemState.SIGN_OFF);
  }

  private Item attempt(Item item, Deed deed) {
    Actor actor = deed.actor();
    try {
      return switch (deed.action()) {
        case EDIT -> item.edit(Examples.content(deed.title()), actor, Examples.NOW);
        case SUBMIT -> item.submit(Examples.RULES, actor, Examples.NOW);
        case APPROVE -> {
          String seen = deed.stale() ? Examples.content(deed.title()).hash() : item.contentHash();
          Item next = item.approve(seen, null, actor, Examples.NOW);
          given.add(
              new Approval(item.state(), Person.of(actor), Examples.NOW, next.contentHash(), null));
          yield next;
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

  /** Mostly those who may, or hardly any walk would get far; sometimes anybody. */
  @Provide
  Arbitrary<List<Deed>> deeds() {
    Arbitrary<Set<Role>> roles =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(Set.of(Role.values()))),
            Tuple.of(1, Arbitraries.of(Role.class).set().ofMaxSize(4)));
    Arbitrary<Action> actions =
        Arbitraries.frequency(
            Tuple.of(8, Action.APPROVE),
            Tuple.of(4, Action.SUBMIT),
            Tuple.of(3, Action.PUBLISH),
            Tuple.of(1, Action.EDIT),
            Tuple.of(1, Action.RETURN),
            Tuple.of(3, Action.CORRECT),
            Tuple.of(1, Action.DISCARD),
            Tuple.of(2, Action.SCHEDULE),
            Tuple.of(2, Action.UNSCHEDULE),
            Tuple.of(1, Action.REPEAL),
            Tuple.of(1, Action.EXPIRE),
            Tuple.of(1, Action.VERIFY),
            Tuple.of(1, Action.WITHDRAW));
    return Combinators.combine(
            actions,
            Arbitraries.integers().between(0, 5),
            roles,
            Arbitraries.of(TITLES),
            Arbitraries.frequency(Tuple.of(5, false), net.jqwik.api.Tuple.of(1, true)))
        .as((action, who, held, title, stale) -> new Deed(action, actor(who, held), title, stale))
        .list()
        .ofMinSize(10)
        .ofMaxSize(90);
  }

  private static Actor actor(int who, Set<Role> roles) {
    return new Actor("p" + who, "某" + who, "wangchuan-education", roles);
  }

  record Deed(Action action, Actor actor, String title, boolean stale) {}
}
