package org.gongkai.disclosure.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemState;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/** A package as its caller sees it. */
record ReleaseView(
    String id,
    long revision,
    ReleasePackage.State state,
    String stateName,
    String title,
    String unit,
    List<MemberView> members,
    List<FieldProblem> missing,
    ReleasePackage.@Nullable Waiver exception,
    @Nullable Instant scheduledAt,
    Person openedBy,
    @Nullable Person releasedBy,
    @Nullable Instant releasedAt,
    @Nullable String failure,
    Instant createdAt,
    Instant updatedAt,
    List<PackageAction> allowedActions) {

  /** One of the items; the title and all that follows is null when it is not there. */
  record MemberView(
      String itemId,
      ReleasePackage.Part part,
      @Nullable String title,
      @Nullable ItemState state,
      @Nullable String stateName,
      @Nullable String contentHash,
      boolean ready) {}

  static ReleaseView of(
      ReleasePackage one, Map<String, Item> items, List<FieldProblem> obstacles, Actor caller) {
    List<FieldProblem> missing =
        one.state().isOpen()
            ? java.util.stream.Stream.concat(one.missingParts().stream(), obstacles.stream())
                .toList()
            : List.of();
    return new ReleaseView(
        one.id(),
        one.revision(),
        one.state(),
        one.state().label(),
        one.title(),
        one.unit(),
        one.members().stream().map(member -> view(member, items.get(member.itemId()))).toList(),
        missing,
        one.exception(),
        one.scheduledAt(),
        one.openedBy(),
        one.releasedBy(),
        one.releasedAt(),
        one.failure(),
        one.createdAt(),
        one.updatedAt(),
        PackageAction.allowed(one, caller));
  }

  private static MemberView view(ReleasePackage.Member member, @Nullable Item item) {
    return item == null
        ? new MemberView(member.itemId(), member.part(), null, null, null, null, false)
        : new MemberView(
            member.itemId(),
            member.part(),
            item.content().title(),
            item.state(),
            item.state().label(),
            item.contentHash(),
            item.state().compareTo(ItemState.APPROVED) >= 0 && item.withdrawal() == null);
  }
}
