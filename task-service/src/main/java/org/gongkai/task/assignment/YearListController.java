package org.gongkai.task.assignment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.platform.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "任务分派")
@RestController
@RequestMapping("/api/tasks/units/{id}/year-list")
class YearListController {

  private final AssignmentLists lists;
  private final Assignments assignments;
  private final Clock clock;

  YearListController(AssignmentLists lists, Assignments assignments, Clock clock) {
    this.lists = lists;
    this.assignments = assignments;
    this.clock = clock;
  }

  /** A unit's own list of a year: all that it was given, and what it has chosen itself. */
  record YearList(
      String unitId,
      @Nullable String unitName,
      int year,
      int total,
      Map<AssignmentState, Integer> byState,
      List<AssignmentView> items) {

    static YearList of(
        String unitId, int year, List<Assignment> all, Standing standing, LocalDate today) {
      Map<AssignmentState, Integer> states = new TreeMap<>();
      all.forEach(one -> states.merge(one.state(), 1, Integer::sum));
      return new YearList(
          unitId,
          standing.tree().name(unitId),
          year,
          all.size(),
          states,
          all.stream().map(one -> AssignmentView.of(one, standing, today)).toList());
    }
  }

  @GetMapping
  @Operation(summary = "年度任务清单", description = "本单位承担的任务、具体措施和自行确定的重点领域。")
  Mono<YearList> read(
      @PathVariable String id,
      @Parameter(description = "年份，默认今年") @RequestParam(required = false) @Nullable Integer year,
      Actor actor) {
    LocalDate today = LocalDate.now(clock);
    int asked = year == null ? today.getYear() : year;
    return lists
        .yearList(id, asked, actor)
        .zipWith(
            assignments.standing(actor),
            (all, standing) -> YearList.of(id, asked, all, standing, today));
  }
}
