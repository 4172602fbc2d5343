package org.gongkai.disclosure.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Items that become public together or not at all. Its members are first reserved, so that nobody
 * changes them any more; then one write commits, after which every member is published for certain;
 * the last write lets the public see all of them at once.
 *
 * @param exception why a part may be missing; null if none may
 * @param releasedBy who decided the release; null before
 * @param attempt the revision that began the last attempt
 * @param failure why the last attempt was given up
 */
public record ReleasePackage(
    @BsonId String id,
    long revision,
    State state,
    String title,
    String unit,
    List<Member> members,
    @Nullable Waiver exception,
    @Nullable Instant scheduledAt,
    Person openedBy,
    @Nullable Person releasedBy,
    @Nullable Instant releasedAt,
    @Nullable String failure,
    long attempt,
    Instant createdAt,
    Instant updatedAt,
    List<PendingEvent> pending)
    implements Aggregate {

  /** Where a package stands. */
  public enum State {
    OPEN("筹备"),
    SCHEDULED("定时发布"),
    /** Its members are being reserved; may still be given up. */
    RESERVING("发布中"),
    /** Given up; its members are being let go. */
    ABANDONING("发布中"),
    /** Decided for good; its members are being published, and nobody sees any of them yet. */
    COMMITTED("发布中"),
    /** Everybody sees all of them. */
    RELEASED("已发布"),
    CANCELLED("已取消");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The Chinese name shown to people. */
    public String label() {
      return label;
    }

    boolean isOpen() {
      return this == OPEN || this == SCHEDULED;
    }
  }

  /** Which of the three synchronous parts (三同步) an item is. */
  public enum Part {
    POLICY("政策文件"),
    INTERPRETATION("政策解读"),
    PRESS_RELEASE("新闻稿");

    private final String label;

    Part(String label) {
      this.label = label;
    }
  }

  /**
   * One of the items.
   *
   * @param revision that the item has once published; 0 until the commit
   */
  public record Member(String itemId, Part part, long revision) {}

  /** Lets a package go without one of the parts. */
  public record Waiver(String reason, Person by, Instant at) {}

  static ReleasePackage open(
      String id, String title, String unit, List<Member> members, Actor by, Instant at) {
    return new ReleasePackage(
        id,
        1,
        State.OPEN,
        title,
        unit,
        distinct(members),
        null,
        null,
        person(by),
        null,
        null,
        null,
        0,
        at,
        at,
        List.of());
  }

  ReleasePackage edit(String nextTitle, List<Member> next, Actor by, Instant at) {
    PackageAction.EDIT.check(this, by);
    return new Next(this, at).title(nextTitle).members(distinct(next)).state(State.OPEN).made();
  }

  /** By another person than the one who put the package together. */
  ReleasePackage waive(String reason, Actor by, Instant at) {
    PackageAction.WAIVE.check(this, by);
    return new Next(this, at).exception(new Waiver(reason, person(by), at)).made();
  }

  ReleasePackage schedule(Instant when, Actor by, Instant at) {
    PackageAction.SCHEDULE.check(this, by);
    if (!when.isAfter(at)) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT, "定时发布的时间须在将来。", List.of(new FieldProblem("/at", "须在将来")));
    }
    requireParts();
    return new Next(this, at).scheduled(when, person(by)).made();
  }

  ReleasePackage cancel(Actor by, Instant at) {
    PackageAction.CANCEL.check(this, by);
    return new Next(this, at).state(State.CANCELLED).made();
  }

  /** Starts the release that this person decided. */
  ReleasePackage begin(Actor by, Instant at) {
    PackageAction.RELEASE.check(this, by);
    return begin(person(by), at);
  }

  /** Starts the release whose time has come. */
  ReleasePackage beginScheduled(Instant at) {
    if (state != State.SCHEDULED || scheduledAt == null || scheduledAt.isAfter(at)) {
      return this;
    }
    return begin(java.util.Objects.requireNonNull(releasedBy), at);
  }

  private ReleasePackage begin(Person by, Instant at) {
    requireParts();
    return new Next(this, at).attempt(revision + 1).releasedBy(by).state(State.RESERVING).made();
  }

  /** Gives the attempt up; nothing has become public. */
  ReleasePackage abandon(String why, Instant at) {
    return state == State.RESERVING
        ? new Next(this, at).failure(why).state(State.ABANDONING).made()
        : this;
  }

  /** All members have been let go. */
  ReleasePackage reopen(Instant at) {
    return state == State.ABANDONING
        ? new Next(this, at).failure(failure).state(State.OPEN).made()
        : this;
  }

  /** Names this attempt at the members that it holds. */
  String hold() {
    return id + "/" + attempt;
  }

  /** The point of no return: each member with the revision that its publication will have. */
  ReleasePackage commit(List<Member> reserved, Instant at) {
    return state == State.RESERVING
        ? new Next(this, at).members(reserved).state(State.COMMITTED).made()
        : this;
  }

  /** Lets the public see all members, which have all been published. */
  ReleasePackage release(Instant at) {
    return state == State.COMMITTED ? new Next(this, at).released(at).made() : this;
  }

  boolean contains(String itemId) {
    return members.stream().anyMatch(member -> member.itemId().equals(itemId));
  }

  /** What a release would be refused for. */
  List<FieldProblem> missingParts() {
    List<FieldProblem> missing = new ArrayList<>();
    if (members.size() < 2) {
      missing.add(new FieldProblem("/members", "同步发布包至少有两个事项"));
    }
    for (Part part : Part.values()) {
      if (exception == null && members.stream().noneMatch(member -> member.part() == part)) {
        missing.add(new FieldProblem("/members", "缺少" + part.label));
      }
    }
    return missing;
  }

  private void requireParts() {
    List<FieldProblem> missing = missingParts();
    if (!missing.isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "政策文件、政策解读、新闻稿须同步发布，尚不齐全。", missing);
    }
  }

  private static List<Member> distinct(List<Member> members) {
    if (members.stream().map(Member::itemId).distinct().count() < members.size()) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT, "同一事项只能列入一次。", List.of(new FieldProblem("/members", "事项重复")));
    }
    return List.copyOf(members);
  }

  private static Person person(Actor actor) {
    return new Person(actor.id(), actor.name());
  }
}
