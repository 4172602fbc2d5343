package org.gongkai.task.person;

import java.time.Instant;
import java.util.List;
import org.gongkai.platform.actor.Role;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/** A person as colleagues see one. */
record PersonView(
    String id,
    String name,
    String unit,
    @Nullable String unitName,
    List<Role> roles,
    boolean active,
    @Nullable Instant metAt,
    long revision) {

  static PersonView of(Person person, UnitTree tree) {
    return new PersonView(
        person.id(),
        person.name(),
        person.unit(),
        tree.name(person.unit()),
        person.roles(),
        person.active(),
        person.metAt(),
        person.revision());
  }
}
