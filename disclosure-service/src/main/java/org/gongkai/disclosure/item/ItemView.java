package org.gongkai.disclosure.item;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * The whole working item as its caller sees it.
 *
 * @param findings what a submission would be refused for
 * @param warnings what hinders nothing, but should be looked at
 */
public record ItemView(
    String id,
    ItemState state,
    String stateName,
    long revision,
    String contentHash,
    @Nullable String indexNumber,
    @JsonUnwrapped Content content,
    String bodyText,
    List<Person> authors,
    List<ApprovalView> approvals,
    List<ReturnView> returns,
    List<StepView> history,
    List<FieldProblem> findings,
    List<FieldProblem> warnings,
    ElementChecks.Suggestions suggestions,
    @Nullable Instant publishedAt,
    Edition.@Nullable Line edition,
    List<Edition.Line> editions,
    List<Link> incoming,
    List<ValidityChange> validityChanges,
    @Nullable Migration migrated,
    @Nullable Schedule schedule,
    @Nullable Verification verification,
    @Nullable Reassessment reassessment,
    @Nullable LocalDate reassessOn,
    @Nullable Withdrawal withdrawal,
    Instant createdAt,
    Instant updatedAt,
    List<Action> allowedActions) {

  record ApprovalView(
      ItemState stage,
      String person,
      String name,
      Instant at,
      String contentHash,
      @Nullable String remark,
      @Nullable Person onBehalfOf,
      @Nullable String unit) {}

  record ReturnView(ItemState stage, String person, String name, Instant at, String reason) {}

  record StepView(
      Instant at,
      String person,
      String name,
      String action,
      ItemState from,
      ItemState to,
      @Nullable String note) {}

  /** For a caller to whom {@link StaffAccess} has opened the item. */
  static ItemView of(Item item, Actor caller, ElementChecks checks) {
    Publication publication = item.publication();
    Edition last = item.edition();
    return new ItemView(
        item.id(),
        item.state(),
        item.state().label(),
        item.revision(),
        item.contentHash(),
        publication == null ? null : publication.indexNumber(),
        item.content(),
        item.content().bodyText(),
        item.authors(),
        item.approvals().stream().map(ItemView::view).toList(),
        item.history().stream().filter(ItemView::isReturn).map(ItemView::returnView).toList(),
        item.history().stream().map(ItemView::view).toList(),
        item.state().isInProgress() ? checks.atSubmission(item.content()) : List.of(),
        checks.warnings(item.content()),
        checks.suggestions(item.content()),
        publication == null ? null : publication.at(),
        last == null ? null : last.line(),
        last == null ? List.of() : Item.with(item.earlier(), last.line()),
        item.incoming(),
        item.validityChanges(),
        item.migration(),
        item.schedule(),
        item.verification(),
        item.review().reassessment(),
        Reassessing.applies(item) ? item.review().reassessOn() : null,
        item.withdrawal(),
        item.createdAt(),
        item.updatedAt(),
        Action.allowed(item, caller));
  }

  private static boolean isReturn(Step step) {
    return step.action().equals(Action.RETURN.verb());
  }

  private static ApprovalView view(Approval approval) {
    return new ApprovalView(
        approval.stage(),
        approval.person().id(),
        approval.person().name(),
        approval.at(),
        approval.contentHash(),
        approval.remark(),
        approval.onBehalfOf(),
        approval.unit());
  }

  private static ReturnView returnView(Step step) {
    return new ReturnView(
        step.from(),
        step.person().id(),
        step.person().name(),
        step.at(),
        Objects.requireNonNullElse(step.note(), ""));
  }

  private static StepView view(Step step) {
    return new StepView(
        step.at(),
        step.person().id(),
        step.person().name(),
        step.action(),
        step.from(),
        step.to(),
        step.note());
  }
}
