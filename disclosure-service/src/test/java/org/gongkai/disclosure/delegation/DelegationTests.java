package org.gongkai.disclosure.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.NOW;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.REVIEWER;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Code;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("D-02")
class DelegationTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Test
  void lastsFromItsFirstToItsLastDay() {
    Delegation given = given(TODAY.plusDays(1), TODAY.plusDays(3));
    assertThat(given.state(TODAY)).isEqualTo(Delegation.State.UPCOMING);
    assertThat(given.isActive(TODAY.plusDays(1))).isTrue();
    assertThat(given.isActive(TODAY.plusDays(3))).isTrue();
    assertThat(given.state(TODAY.plusDays(4))).isEqualTo(Delegation.State.EXPIRED);
  }

  @Test
  void endsWithTheYearOfTheOfficeNotOfTheServer() {
    Delegation given = given(TODAY, LocalDate.of(2026, 8, 29));
    Delegation untilNewYear =
        Delegation.give(
            "d",
            request(Role.REVIEWER, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)),
            REVIEWER,
            TODAY,
            NOW);
    assertThat(given.isActive(LocalDate.of(2026, 8, 29))).isTrue();
    assertThat(untilNewYear.isActive(on("2026-12-31T15:59:59Z"))).isTrue();
    assertThat(untilNewYear.isActive(on("2026-12-31T16:00:00Z"))).isFalse();
  }

  @Test
  void endsAtOnceWhenRevoked() {
    Delegation revoked = given(TODAY, TODAY).revoke("已返岗", REVIEWER, TODAY, NOW);
    assertThat(revoked.isActive(TODAY)).isFalse();
    assertThat(revoked.revision()).isEqualTo(2);
    refused(CommonCode.ILLEGAL_TRANSITION, () -> revoked.revoke(null, REVIEWER, TODAY, NOW));
  }

  @Test
  void onlyTheReviewerOrWhoWatchesOverTheUnitMayRevoke() {
    assertThat(given(TODAY, TODAY).revoke(null, OFFICE, TODAY, NOW).revocation()).isNotNull();
    refused(CommonCode.FORBIDDEN, () -> given(TODAY, TODAY).revoke(null, SIGNER, TODAY, NOW));
  }

  @Test
  void nobodyGivesAwayARoleThatIsNotHis() {
    refused(
        CommonCode.FORBIDDEN,
        () -> Delegation.give("d", request(Role.SIGNER, TODAY, TODAY), REVIEWER, TODAY, NOW));
    refused(
        CommonCode.FORBIDDEN,
        () -> Delegation.give("d", request(Role.DRAFTER, TODAY, TODAY), DRAFTER, TODAY, NOW));
  }

  @Test
  void refusesOneselfPastDaysAndEndlessOnes() {
    wrong(
        "/colleague/id",
        new DelegationRequest(person(REVIEWER.id()), Role.REVIEWER, TODAY, TODAY, null));
    wrong("/until", request(Role.REVIEWER, TODAY, TODAY.minusDays(1)));
    wrong("/until", request(Role.REVIEWER, TODAY.minusDays(9), TODAY.minusDays(1)));
    wrong("/until", request(Role.REVIEWER, TODAY, TODAY.plusDays(181)));
  }

  private static void wrong(String pointer, DelegationRequest request) {
    assertThatThrownBy(() -> Delegation.give("d", request, REVIEWER, TODAY, NOW))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.errors())
                    .extracting(FieldProblem::pointer)
                    .containsExactly(pointer));
  }

  private static LocalDate on(String instant) {
    return LocalDate.now(Clock.fixed(Instant.parse(instant), ZoneId.of("Asia/Shanghai")));
  }

  private static Delegation given(LocalDate from, LocalDate until) {
    return Delegation.give("d", request(Role.REVIEWER, from, until), REVIEWER, TODAY, NOW);
  }

  private static DelegationRequest request(Role role, LocalDate from, LocalDate until) {
    return new DelegationRequest(person("colleague"), role, from, until, "出差");
  }

  private static DelegationRequest.Colleague person(String id) {
    return new DelegationRequest.Colleague(id, "林溪");
  }

  private static void refused(Code code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
