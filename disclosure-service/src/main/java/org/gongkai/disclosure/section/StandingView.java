package org.gongkai.disclosure.section;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.gongkai.disclosure.column.ColumnKind;
import org.gongkai.disclosure.column.Timeliness;
import org.gongkai.disclosure.duty.Light;
import org.jspecify.annotations.Nullable;

/**
 * How the columns stand that a unit has to fill.
 *
 * @param light the worst of its columns
 */
record StandingView(
    String unit, @Nullable String name, LocalDate day, Light light, List<Line> columns) {

  record Line(
      String id,
      String name,
      List<String> path,
      ColumnKind kind,
      Timeliness timeliness,
      String timelinessName,
      boolean required,
      int items,
      @Nullable Instant lastPublishedAt,
      @Nullable Integer limitDays,
      @Nullable LocalDate due,
      Light light,
      ColumnState state,
      String stateName,
      String link) {

    static Line of(ColumnStanding standing, List<String> path) {
      return new Line(
          standing.column().id(),
          standing.column().name(),
          path,
          standing.column().kind(),
          standing.column().timeliness(),
          standing.column().timeliness().label(),
          standing.column().required(),
          standing.tally().items(),
          standing.tally().lastPublishedAt(),
          standing.limitDays(),
          standing.due(),
          standing.state().light(),
          standing.state(),
          standing.state().label(),
          "/record/columns/" + standing.column().id());
    }
  }

  static StandingView of(String unit, @Nullable String name, LocalDate day, List<Line> lines) {
    Light worst =
        lines.stream().map(Line::light).max(Comparator.naturalOrder()).orElse(Light.GREEN);
    return new StandingView(unit, name, day, worst, lines);
  }
}
