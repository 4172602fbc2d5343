package org.gongkai.disclosure.item;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;

/** The way from one edition to the next; the public one stays as it is until then. */
public final class Corrections {

  private Corrections() {}

  /** Opens the working copy of a published item, with what the correction is to change. */
  public static Item open(Item item, ChangeNote note, Actor by, Instant at) {
    Action.CORRECT.check(item, by);
    refuseFirst(note);
    Person author = Person.of(by);
    return new Change(item)
        .step(Action.CORRECT, ItemState.DRAFT, by, at, note.note())
        .content(item.content().withChange(note))
        .approvals(List.of())
        .authors(item.isAuthor(by.id()) ? item.authors() : Item.with(item.authors(), author))
        .made();
  }

  /** Gives the correction up: the working copy is the public edition again. */
  public static Item discard(Item item, String reason, Actor by, Instant at) {
    Action.DISCARD.check(item, by);
    return new Change(dropped(item))
        .step(Action.DISCARD, ItemState.PUBLISHED, by, at, reason)
        .made();
  }

  /** Closes the record of what is public; the public reads it as before. */
  public static Item archive(Item item, String reason, Actor by, Instant at) {
    Action.ARCHIVE.check(item, by);
    return new Change(item).step(Action.ARCHIVE, ItemState.ARCHIVED, by, at, reason).made();
  }

  /** Opens a closed record again. */
  public static Item restore(Item item, String reason, Actor by, Instant at) {
    Action.RESTORE.check(item, by);
    return new Change(item).step(Action.RESTORE, ItemState.PUBLISHED, by, at, reason).made();
  }

  /** Without an open correction, if there is one. */
  static Item dropped(Item item) {
    return item.isCorrection()
        ? new Change(item).dropped(Objects.requireNonNull(item.edition())).made()
        : item;
  }

  /** The note stays when the author says nothing of it; whom the item is for stays in any case. */
  static Content kept(Content next, Item item) {
    Edition last = item.edition();
    ChangeNote note = next.change();
    if (last == null) {
      if (note != null) {
        throw wrong("/change", "首次发布的事项没有更正说明");
      }
      return next;
    }
    if (next.isInternal() != last.content().isInternal()) {
      throw wrong("/visibility", "已发布的事项不能更改公开范围");
    }
    if (note == null) {
      return next.withChange(item.content().change());
    }
    refuseFirst(note);
    return next;
  }

  /** A correction that corrects nothing. */
  static List<FieldProblem> idle(Item item) {
    Edition last = item.edition();
    return last != null && item.content().withChange(null).equals(last.content().withChange(null))
        ? List.of(new FieldProblem("/body", "内容与已发布的版本相同"))
        : List.of();
  }

  private static void refuseFirst(ChangeNote note) {
    if (note.kind() == Edition.Kind.FIRST) {
      throw wrong("/change/kind", "更正类型只能是 MAJOR 或 MINOR");
    }
  }

  private static Refusal wrong(String pointer, String detail) {
    return new Refusal(
        CommonCode.INVALID_CONTENT, detail + "。", List.of(new FieldProblem(pointer, detail)));
  }
}
