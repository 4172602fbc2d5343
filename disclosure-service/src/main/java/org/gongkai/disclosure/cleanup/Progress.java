package org.gongkai.disclosure.cleanup;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.disclosure.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How far each maker unit is. */
@Component
class Progress {

  private final Cleanups cleanups;
  private final Units units;

  Progress(Cleanups cleanups, Units units) {
    this.cleanups = cleanups;
    this.units = units;
  }

  /**
   * @param amending confirmed, and still to be amended
   */
  record Line(
      String unit,
      @Nullable String name,
      int total,
      int open,
      int judged,
      int confirmed,
      int amending) {

    private Line with(CleanupDocument.State state) {
      return new Line(
          unit,
          name,
          total + 1,
          open + (state == CleanupDocument.State.OPEN ? 1 : 0),
          judged + (state == CleanupDocument.State.JUDGED ? 1 : 0),
          confirmed + (state.compareTo(CleanupDocument.State.CONFIRMED) >= 0 ? 1 : 0),
          amending + (state == CleanupDocument.State.AMENDING ? 1 : 0));
    }
  }

  Mono<List<Line>> of(String campaign) {
    return units
        .tree()
        .flatMap(tree ->
            cleanups
                .all(campaign, Cleanups.Wanted.ALL)
                .<Map<String, Line>>collect(
                    TreeMap::new,
                    (lines, document) -> {
                      String unit = document.maker();
                      Line line =
                          lines.getOrDefault(unit, new Line(unit, tree.name(unit), 0, 0, 0, 0, 0));
                      lines.put(unit, line.with(document.state()));
                    }))
        .map(lines -> List.copyOf(lines.values()));
  }
}
