package org.gongkai.disclosure.guide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.item.ItemCode;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.unit.UnitContact;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The guide of one unit. Immutable; a verb returns the next state or refuses.
 *
 * @param id of the unit
 * @param working null when nothing differs from what is public
 * @param revisions oldest first
 * @param need null while the published one holds
 * @param upheldOn when it was last found to hold still
 * @param contact of the unit, as the directory had it when that was last found or published
 */
public record Guide(
    @BsonId String id,
    long revision,
    @Nullable WorkingCopy working,
    List<GuideRevision> revisions,
    @Nullable RevisionNeed need,
    @Nullable LocalDate upheldOn,
    @Nullable UnitContact contact,
    List<PendingEvent> pending)
    implements Aggregate {

  /** Where it stands; the label is Chinese, for people. */
  enum State {
    DRAFT("起草中"),
    CURRENT("现行"),
    REVISING("修订中"),
    NEEDS_REVISION("需修订");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  static Guide begin(String unit, GuideContent content, Actor author, Instant now) {
    WorkingCopy first = new WorkingCopy(content, List.of(person(author)), now, null);
    return new Guide(unit, 1, first, List.of(), null, null, null, List.of());
  }

  State state() {
    if (revisions.isEmpty()) {
      return State.DRAFT;
    }
    if (need != null) {
      return State.NEEDS_REVISION;
    }
    return working == null ? State.CURRENT : State.REVISING;
  }

  public @Nullable GuideRevision current() {
    return revisions.isEmpty() ? null : revisions.getLast();
  }

  /** Null for a number that was never given. */
  @Nullable GuideRevision numbered(int number) {
    return number < 1 || number > revisions.size() ? null : revisions.get(number - 1);
  }

  /** The same content again is no change. */
  Guide write(GuideContent content, Actor author, Instant now) {
    if (working != null && working.content().equals(content)) {
      return this;
    }
    Person person = person(author);
    WorkingCopy next =
        working == null
            ? new WorkingCopy(content, List.of(person), now, null)
            : working.write(content, person, now);
    return next(next, revisions, need, upheldOn, contact);
  }

  Guide confirm(Actor actor, Instant now) {
    WorkingCopy copy = requireWorking("confirm");
    if (copy.isWrittenBy(actor.id())) {
      throw new Refusal(ItemCode.SAME_PERSON, "起草人不能确认自己起草的指南，请由他人确认。");
    }
    List<FieldProblem> missing = copy.content().missing();
    if (!missing.isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "指南内容不完整，请按提示补充。", missing);
    }
    if (copy.confirmation() != null) {
      return this;
    }
    return next(copy.confirmed(person(actor), now), revisions, need, upheldOn, contact);
  }

  Guide publish(
      @Nullable String note,
      @Nullable String unitName,
      @Nullable UnitContact reached,
      Actor actor,
      Instant now,
      LocalDate today) {
    WorkingCopy copy = requireWorking("publish");
    WorkingCopy.Confirmation confirmed = copy.confirmation();
    if (confirmed == null) {
      throw new Refusal(ItemCode.NOT_APPROVED, "指南尚未由起草人以外的人确认，不能发布。");
    }
    List<GuideRevision> all = new ArrayList<>(revisions);
    all.add(
        new GuideRevision(
            revisions.size() + 1,
            today,
            note,
            now,
            copy.authors(),
            confirmed.by(),
            person(actor),
            unitName,
            copy.content()));
    return next(null, List.copyOf(all), null, null, reached);
  }

  /** Found to hold still; what is plainly wrong cannot be upheld. */
  Guide uphold(LocalDate today, @Nullable UnitContact reached) {
    if (revisions.isEmpty()) {
      throw Refusal.illegalTransition("uphold", state().label());
    }
    if (need != null && need.reasons().stream().anyMatch(why -> !why.code().mayBeUpheld())) {
      throw new Refusal(CommonCode.ILLEGAL_TRANSITION, "单位名称已变化或单位已撤销，须修订指南。");
    }
    return next(working, revisions, null, today, reached);
  }

  /** With what was found of the published one; the same instance when that is known. */
  Guide marked(@Nullable RevisionNeed found) {
    return Objects.equals(found, need) ? this : next(working, revisions, found, upheldOn, contact);
  }

  List<String> allowed(Actor actor) {
    List<String> verbs = new ArrayList<>();
    if (actor.is(Role.DRAFTER) || actor.is(Role.OFFICE) || actor.is(Role.SIGNER)) {
      verbs.add("write");
    }
    if (working != null
        && working.confirmation() == null
        && working.content().missing().isEmpty()
        && !working.isWrittenBy(actor.id())
        && GuideDesk.CONFIRMERS.stream().anyMatch(actor::is)) {
      verbs.add("confirm");
    }
    boolean publisher = actor.is(Role.SIGNER) || actor.is(Role.OFFICE);
    if (publisher && working != null && working.confirmation() != null) {
      verbs.add("publish");
    }
    if (publisher && need != null) {
      verbs.add("uphold");
    }
    return verbs;
  }

  private WorkingCopy requireWorking(String verb) {
    if (working == null) {
      throw Refusal.illegalTransition(verb, state().label());
    }
    return working;
  }

  private Guide next(
      @Nullable WorkingCopy copy,
      List<GuideRevision> all,
      @Nullable RevisionNeed found,
      @Nullable LocalDate upheld,
      @Nullable UnitContact reached) {
    return new Guide(id, revision + 1, copy, all, found, upheld, reached, pending);
  }

  private static Person person(Actor actor) {
    return new Person(actor.id(), actor.name());
  }
}
