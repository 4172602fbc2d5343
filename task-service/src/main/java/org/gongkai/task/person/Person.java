package org.gongkai.task.person;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff. It tells no event: names of staff are for staff only.
 *
 * @param id as the tokens name the person
 * @param within the own unit and all above it
 * @param active whether the person can still be chosen
 * @param metAt when a token last told something new; null of somebody who never signed in
 */
public record Person(
    @BsonId String id,
    long revision,
    String name,
    String unit,
    List<String> within,
    List<Role> roles,
    boolean active,
    @Nullable Instant metAt,
    List<PendingEvent> pending)
    implements Aggregate {

  public Person {
    within = List.copyOf(within);
    roles = List.copyOf(roles);
    pending = List.copyOf(pending);
  }

  /** Letters and digits of any script, also with the signs of an address; 64 at most. */
  static final String ID = "[\\p{L}\\p{N}][\\p{L}\\p{N}@._:-]{0,63}";

  static boolean isId(String text) {
    return text.matches(ID);
  }

  /** Somebody whose token is seen for the first time. */
  static Person met(Actor actor, List<String> within, Instant now) {
    return new Person(
        actor.id(), 1, actor.name(), actor.unit(), within, sorted(actor), true, now, List.of());
  }

  /** Somebody whom an administrator enters. */
  static Person entered(String id, PersonContent content, List<String> within) {
    return new Person(
        id,
        1,
        content.name(),
        content.unit(),
        within,
        content.sortedRoles(),
        content.isActive(),
        null,
        List.of());
  }

  /** What the token says holds; that somebody has left is the administrator's word. */
  Person metAgain(Actor actor, List<String> above, Instant now) {
    return isAs(actor) && within.equals(above)
        ? this
        : new Person(
            id,
            revision + 1,
            actor.name(),
            actor.unit(),
            above,
            sorted(actor),
            active,
            now,
            pending);
  }

  Person changed(PersonContent content, List<String> above) {
    Person next =
        new Person(
            id,
            revision + 1,
            content.name(),
            content.unit(),
            above,
            content.sortedRoles(),
            content.isActive(),
            metAt,
            pending);
    return isAs(next) ? this : next;
  }

  boolean isAs(Actor actor) {
    return name.equals(actor.name()) && unit.equals(actor.unit()) && roles.equals(sorted(actor));
  }

  private boolean isAs(Person other) {
    return name.equals(other.name)
        && unit.equals(other.unit)
        && within.equals(other.within)
        && roles.equals(other.roles)
        && active == other.active;
  }

  private static List<Role> sorted(Actor actor) {
    return actor.roles().stream().sorted().toList();
  }
}
