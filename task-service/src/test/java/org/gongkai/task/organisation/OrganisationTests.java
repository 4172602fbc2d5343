package org.gongkai.task.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.People;
import org.gongkai.task.organisation.OrganisationContent.Budget;
import org.gongkai.task.organisation.OrganisationContent.Business;
import org.gongkai.task.organisation.OrganisationContent.Handler;
import org.gongkai.task.organisation.OrganisationContent.Official;
import org.gongkai.task.unit.Territory;
import org.gongkai.task.unit.UnitTrees;
import org.junit.jupiter.api.Test;

@Capability("T-15")
class OrganisationTests {

  private static final Instant NOW = Instant.parse("2021-06-15T02:00:00Z");

  private static final OrganisationContent EMPTY =
      new OrganisationContent(" ", null, null, 0, null, List.of(), List.of(), null, null, null);

  @Test
  void namesEverythingThatIsMissing() {
    assertThat(Gap.of(null, true)).containsExactly(Gap.NO_RECORD);
    assertThat(Gap.of(EMPTY, true))
        .containsExactly(
            Gap.NO_OFFICE,
            Gap.NO_HEAD,
            Gap.NO_LEADER_IN_CHARGE,
            Gap.NO_STAFF,
            Gap.NO_HANDLERS,
            Gap.NO_BUDGET,
            Gap.NO_WORKPLACE,
            Gap.NO_LIAISON);
    assertThat(Gap.of(EMPTY, false)).doesNotContain(Gap.NO_LIAISON);
  }

  @Test
  void isCompleteWithOfficeStaffMoneyAndPlace() {
    assertThat(Gap.of(complete(100_000, true), false)).isEmpty();
    assertThat(Gap.of(complete(100_000, true), true)).containsExactly(Gap.NO_LIAISON);
    assertThat(Gap.of(complete(100_000, false), false)).containsExactly(Gap.NOT_IN_BUDGET);
    assertThat(Gap.of(complete(0, false), false)).containsExactly(Gap.NO_BUDGET);
  }

  @Test
  void keepsWhatItSaidBefore() {
    Organisation first =
        Organisation.open("u", List.of("u", "w"), 2021, EMPTY, People.HANDLER, NOW);
    assertThat(first.change(EMPTY, People.OFFICE, NOW)).isSameAs(first);

    Organisation second = first.change(complete(1, true), People.OFFICE, NOW);
    assertThat(second.revision()).isEqualTo(2);
    assertThat(second.earlier().getFirst().change().name()).isEqualTo("温岚");
    assertThat(OrganisationView.Earlier.of(second).getFirst().content()).isEqualTo(EMPTY);
    assertThat(second.pending()).isEmpty();
  }

  @Test
  void looksAtTheActiveUnitsOfATerritoryOnly() {
    Territory territory = Territory.of(UnitTrees.wangchuan(), "wangchuan");

    assertThat(territory.members())
        .extracting(Territory.Member::id)
        .containsExactly(
            "wangchuan", "wangchuan-office", "wangchuan-qingshi", "wangchuan-qingshi-care");
    assertThat(territory.member("wangchuan-qingshi-care").orElseThrow().isInstitution()).isTrue();
  }

  private static OrganisationContent complete(double amount, boolean inBudget) {
    Official somebody = new Official("程川", "局长", "0000-7000001");
    return new OrganisationContent(
        "政务公开股",
        somebody,
        somebody,
        1,
        null,
        List.of(new Handler(Business.SITE, "温岚", null)),
        List.of(),
        new Budget(amount, inBudget),
        "二号楼",
        null);
  }
}
