package org.gongkai.task.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("P-04")
class PersonTests {

  private static final Instant NOW = Instant.parse("2021-06-15T02:00:00Z");
  private static final List<String> PLACE = List.of("w-edu", "w");
  private static final Actor TOKEN =
      new Actor("drafter", "沈言", "w-edu", Set.of(Role.HANDLER, Role.DRAFTER));

  private final Person person = Person.met(TOKEN, PLACE, NOW);

  @Test
  void theSameTokenAgainChangesNothing() {
    assertThat(person.metAgain(TOKEN, PLACE, NOW.plusSeconds(60))).isSameAs(person);
    assertThat(person.roles()).containsExactly(Role.DRAFTER, Role.HANDLER);
  }

  @Test
  void followsTheUnitToItsNewPlace() {
    List<String> moved = List.of("w-edu", "w-culture", "w");
    assertThat(person.metAgain(TOKEN, moved, NOW).within()).isEqualTo(moved);
  }

  @Test
  void theTokenHoldsAgainstWhatAnAdministratorEntered() {
    PersonContent wrong = new PersonContent("沈颜", "w", Set.of(Role.LEADER), null);
    Person entered = Person.entered("drafter", wrong, List.of("w"));

    Person met = entered.metAgain(TOKEN, PLACE, NOW);
    assertThat(met.name()).isEqualTo("沈言");
    assertThat(met.unit()).isEqualTo("w-edu");
    assertThat(met.within()).isEqualTo(PLACE);
    assertThat(met.roles()).doesNotContain(Role.LEADER);
    assertThat(met.metAt()).isEqualTo(NOW);
  }

  @Test
  void whoHasLeftStaysAwayHoweverLongTheTokenLives() {
    PersonContent left = new PersonContent("沈言", "w-edu", Set.of(Role.DRAFTER), false);
    Person gone = person.changed(left, PLACE);

    assertThat(gone.active()).isFalse();
    assertThat(gone.metAgain(TOKEN, PLACE, NOW).active()).isFalse();
    assertThat(gone.changed(left, PLACE)).isSameAs(gone);
  }
}
