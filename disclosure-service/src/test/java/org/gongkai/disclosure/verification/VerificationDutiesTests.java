package org.gongkai.disclosure.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutyKind;
import org.gongkai.disclosure.duty.Light;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Verification;
import org.gongkai.disclosure.item.Verifying;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("D-16")
class VerificationDutiesTests {

  private static final VerificationCycle SERVICES = new VerificationCycle(Set.of("notices"), 6);
  private static final VerificationCycle NONE = new VerificationCycle(Set.of("licences"), 6);

  @Test
  void aServiceThatNobodyEverVerifiedIsDueACycleAfterItsPublication() {
    Item published = Examples.published();
    assertThat(finding(published, SERVICES, "2026-08-20")).isNull();
    DutyFinding soon = finding(published, SERVICES, "2026-08-27");
    assertThat(soon.kind()).isEqualTo(DutyKind.VERIFICATION_DUE);
    assertThat(soon.due()).isEqualTo(LocalDate.of(2026, 9, 2));
    assertThat(soon.light()).isEqualTo(Light.YELLOW);
    assertThat(soon.detail()).contains("尚未核验");
    assertThat(finding(published, SERVICES, "2026-09-03").light()).isEqualTo(Light.RED);
    assertThat(finding(published, NONE, "2030-01-01")).isNull();
  }

  @Test
  void theDayThatAVerificationNamesCounts() {
    Item verified =
        Verifying.verify(
            Examples.published(),
            Verification.Result.ACCURATE,
            null,
            LocalDate.of(2026, 4, 1),
            Examples.OFFICE,
            Examples.NOW);
    assertThat(finding(verified, NONE, "2026-03-20")).isNull();
    assertThat(finding(verified, NONE, "2026-04-02").light()).isEqualTo(Light.RED);
    assertThat(finding(verified, SERVICES, "2026-04-02").due()).isEqualTo(LocalDate.of(2026, 4, 1));
  }

  private static DutyFinding finding(Item item, VerificationCycle cycle, String day) {
    return VerificationDuties.finding(item, cycle, LocalDate.parse(day));
  }
}
