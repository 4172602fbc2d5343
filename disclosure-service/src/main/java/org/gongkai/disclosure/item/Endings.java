package org.gongkai.disclosure.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** How a public document comes to hold no longer; its page stays. */
public final class Endings {

  private static final Set<Validity> ENDS = Set.of(Validity.REPEALED, Validity.EXPIRED);

  private Endings() {}

  /**
   * Repeals it or lets it expire.
   *
   * @param from the first day on which it holds no longer
   * @param basis the decision, for everybody to read
   */
  public static Item end(
      Item item, Validity end, LocalDate from, String basis, Actor by, Instant at) {
    Action action = end == Validity.REPEALED ? Action.REPEAL : Action.EXPIRE;
    action.check(item, by);
    LocalDate effective = shown(item).effectiveDate();
    if (effective != null && from.isBefore(effective)) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT,
          "失效日期不能早于生效日期。",
          List.of(new FieldProblem("/from", "不能早于生效日期 " + effective)));
    }
    if (item.validityChanges().stream().anyMatch(change -> ENDS.contains(change.validity()))) {
      throw Refusal.illegalTransition(end == Validity.REPEALED ? "废止" : "宣布失效", "已失效");
    }
    ValidityChange change = new ValidityChange(end, from, basis, null, at);
    return new Change(item)
        .step(action, item.state(), by, at, basis)
        .validityChanges(Item.with(item.validityChanges(), change))
        .made()
        .announced();
  }

  /** What another public item says of this one; the same again changes nothing. */
  public static Item linked(Item item, Link incoming, @Nullable ValidityChange change, Instant at) {
    List<Link> links = Item.with(without(item, incoming), incoming);
    List<ValidityChange> changes = item.validityChanges();
    boolean isNew =
        change != null
            && changes.stream()
                .noneMatch(known ->
                    known.validity() == change.validity()
                        && change.byItem() != null
                        && change.byItem().equals(known.byItem()));
    if (item.incoming().contains(incoming) && !isNew) {
      return item;
    }
    return told(
        new Change(item)
            .touch(at)
            .incoming(links)
            .validityChanges(isNew && change != null ? Item.with(changes, change) : changes));
  }

  /**
   * Another item no longer says this.
   *
   * @param undone whether it never should have, so that what it ended holds again
   */
  public static Item unlinked(
      Item item, String source, Set<Link.Kind> kept, boolean undone, Instant at) {
    List<Link> links =
        item.incoming().stream()
            .filter(link -> !source.equals(link.itemId()) || kept.contains(link.kind()))
            .toList();
    if (links.equals(item.incoming())) {
      return item;
    }
    List<ValidityChange> changes =
        item.validityChanges().stream()
            .filter(change -> !undone || !source.equals(change.byItem()))
            .toList();
    return told(new Change(item).touch(at).incoming(links).validityChanges(changes));
  }

  /** Tells the public of a validity that a day has changed; nothing to tell changes nothing. */
  public static Item turned(Item item, LocalDate today, Instant at) {
    LocalDate day = item.nextValidityDay();
    return day == null || day.isAfter(today) || !item.isPublic()
        ? item
        : told(new Change(item).touch(at));
  }

  private static Item told(Change change) {
    Item next = change.made();
    return next.isPublic() ? next.announced() : next;
  }

  private static List<Link> without(Item item, Link incoming) {
    return item.incoming().stream()
        .filter(link ->
            link.kind() != incoming.kind()
                || !String.valueOf(incoming.itemId()).equals(link.itemId()))
        .toList();
  }

  private static Elements shown(Item item) {
    Edition edition = item.edition();
    return (edition == null ? item.content() : edition.content()).elements();
  }
}
