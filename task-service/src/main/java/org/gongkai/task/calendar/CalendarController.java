package org.gongkai.task.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.SortedSet;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.Revision;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "工作日历")
@RestController
@RequestMapping("/api/tasks/calendar")
class CalendarController {

  private final CalendarYears years;
  private final WorkingDays calendar;

  CalendarController(CalendarYears years, WorkingDays calendar) {
    this.years = years;
    this.calendar = calendar;
  }

  /** A whole year, and why it is loaded or corrected. */
  record PutRequest(
      @NotBlank(message = "请说明理由") @Size(max = 500, message = "理由不超过 500 字") String reason,
      @NotNull(message = "请填写放假安排") @Valid YearContent content) {}

  /** All years. */
  record YearList(List<YearLine> items, int version) {}

  @GetMapping
  @Operation(summary = "已载入的年份", description = "随系统发布的和运维人员载入的；version 为整部日历的版本。")
  Mono<YearList> list() {
    return years
        .all()
        .collectMap(MaintainedYear::year)
        .map(maintained -> {
          SortedSet<Integer> all = calendar.years();
          all.addAll(maintained.keySet());
          return new YearList(
              all.stream()
                  .map(year -> YearView.of(year, maintained.get(year), calendar).line())
                  .toList(),
              calendar.version());
        });
  }

  @GetMapping("/{year}")
  @Operation(summary = "某年放假安排", description = "放假和调休上班日，附通知出处；未载入的年份为 404，期限暂按周末推算。")
  Mono<ResponseEntity<YearView>> read(@PathVariable int year) {
    return years
        .find(year)
        .map(found -> YearView.of(year, found, calendar))
        .switchIfEmpty(Mono.fromSupplier(() -> released(year)))
        .map(view -> Revision.ok(view, view.revision()));
  }

  @GetMapping("/{year}/history")
  @Operation(summary = "某年放假安排的变更记录", description = "谁在何时因何改动，最近的在前。")
  Mono<History> history(@PathVariable int year) {
    return years.read(year).map(found -> new History(found.editions().reversed()));
  }

  /** The latest edition first. */
  record History(List<MaintainedYear.YearEdition> items) {}

  @PutMapping("/{year}")
  @Operation(
      summary = "载入或更正某年放假安排",
      description = "限系统管理员；整年提交，须带 If-Match（首次载入为 0）。立即生效，未办结事项的期限随即重算。")
  Mono<ResponseEntity<YearView>> put(
      @PathVariable int year, Revision seen, @Valid @RequestBody PutRequest request, Actor actor) {
    return Mono.defer(() -> years.put(year, seen, request.content(), request.reason(), actor))
        .map(put -> {
          YearView view = YearView.of(year, put.year(), calendar);
          URI place = URI.create("/api/tasks/calendar/" + year);
          var answer = put.created() ? ResponseEntity.created(place) : ResponseEntity.ok();
          return Revision.tag(answer, view.revision()).body(view);
        });
  }

  private YearView released(int year) {
    if (calendar.year(year).isEmpty()) {
      throw Refusal.notFound(year + "年放假安排");
    }
    return YearView.of(year, null, calendar);
  }
}
