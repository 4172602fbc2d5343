package org.gongkai.disclosure.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.platform.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An account as officials see it.
 *
 * @param gaps what its entry lacks, such as 监管人
 */
record AccountView(
    String id,
    long revision,
    AccountKind kind,
    String kindName,
    AccountState state,
    String stateName,
    Details profile,
    @Nullable FilingView underWay,
    @Nullable String waitsAt,
    @Nullable String waitsAtName,
    List<FilingView> filings,
    List<String> gaps,
    Instant registeredAt,
    Instant updatedAt,
    List<String> allowedActions) {

  /** The profile with the names of its units. */
  record Details(
      AccountKind kind,
      String name,
      @Nullable String platform,
      @Nullable String number,
      @Nullable String domain,
      @Nullable LocalDate domainUntil,
      @Nullable String url,
      String sponsor,
      @Nullable String sponsorName,
      @Nullable String operator,
      Profile.@Nullable Reached contact,
      @Nullable String supervisor,
      @Nullable String supervisorName,
      Profile.@Nullable Reached guardian,
      List<String> reviewers,
      @Nullable String purpose,
      @Nullable LocalDate openedOn,
      boolean main) {

    static Details of(Profile profile, UnitTree tree) {
      String supervisor = profile.supervisor();
      return new Details(
          profile.kind(),
          profile.name(),
          profile.platform(),
          profile.number(),
          profile.domain(),
          profile.domainUntil(),
          profile.url(),
          profile.sponsor(),
          tree.name(profile.sponsor()),
          profile.operator(),
          profile.contact(),
          supervisor,
          supervisor == null ? null : tree.name(supervisor),
          profile.guardian(),
          profile.reviewers(),
          profile.purpose(),
          profile.openedOn(),
          profile.main());
    }
  }

  record StepView(
      Filing.Action action,
      String actionName,
      Person by,
      String unit,
      @Nullable String unitName,
      Instant at,
      @Nullable String remark) {}

  record FilingView(
      int number,
      FilingType type,
      String typeName,
      Filing.Outcome outcome,
      String outcomeName,
      Details profile,
      @Nullable Details before,
      String reason,
      @Nullable String announcementId,
      List<StepView> steps) {

    static FilingView of(Filing filing, UnitTree tree) {
      Profile before = filing.before();
      return new FilingView(
          filing.number(),
          filing.type(),
          filing.type().label(),
          filing.outcome(),
          filing.outcome().label(),
          Details.of(filing.profile(), tree),
          before == null ? null : Details.of(before, tree),
          filing.reason(),
          filing.announcementId(),
          filing.steps().stream()
              .map(step ->
                  new StepView(
                      step.action(),
                      step.action().label(),
                      step.by(),
                      step.unit(),
                      tree.name(step.unit()),
                      step.at(),
                      step.remark()))
              .toList());
    }
  }

  static AccountView of(Account account, UnitTree tree, Actor actor) {
    Filing open = account.underWay();
    String waitsAt = account.waitsAt();
    return new AccountView(
        account.id(),
        account.revision(),
        account.profile().kind(),
        account.profile().kind().label(),
        account.state(),
        account.state().label(),
        Details.of(account.profile(), tree),
        open == null ? null : FilingView.of(open, tree),
        waitsAt,
        waitsAt == null ? null : tree.name(waitsAt),
        account.filings().stream().map(filing -> FilingView.of(filing, tree)).toList(),
        account.profile().gaps().stream().map(gap -> gap.detail()).toList(),
        account.registeredAt(),
        account.updatedAt(),
        Deciding.allowed(account, tree, actor));
  }
}
