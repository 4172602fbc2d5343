package org.gongkai.task.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.store.Act;
import org.gongkai.task.People;
import org.gongkai.task.unit.UnitTree;
import org.gongkai.task.unit.UnitTrees;

/** Activities of the demo county. */
public final class ActivityExamples {

  public static final Instant NOW = Instant.parse("2021-06-15T02:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2021, 6, 15);
  static final UnitTree TREE = UnitTrees.wangchuan();
  static final Act RECORD = Act.of(People.OFFICE, "activity.record");

  private ActivityExamples() {}

  static Activity hearing() {
    return Activity.record(
        "a1", hearing("wangchuan-office", "六月底前补齐栏目"), ActivityExamples::above, RECORD, NOW);
  }

  static ActivityContent hearing(String unit, String... decisions) {
    return content(
        ActivityKind.HEARING,
        unit,
        LocalDate.of(2021, 5, 20),
        new ActivityPerson("程川", ActivityPerson.PersonRole.HEAD),
        List.of(decisions).stream()
            .map(text ->
                new ActivityContent.Decision(text, "wangchuan-qingshi", LocalDate.of(2021, 6, 30)))
            .toList());
  }

  public static ActivityContent of(
      ActivityKind kind, String unit, LocalDate date, ActivityPerson person) {
    return content(kind, unit, date, person, List.of());
  }

  static ActivityContent content(
      ActivityKind kind,
      String unit,
      LocalDate date,
      ActivityPerson person,
      List<ActivityContent.Decision> decisions) {
    return new ActivityContent(
        kind,
        unit,
        kind.label(),
        date,
        null,
        person,
        null,
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of("村级公开不及时"),
        decisions,
        List.of(),
        null,
        null,
        null);
  }

  static List<String> above(String unit) {
    return TREE.pathOf(unit);
  }
}
