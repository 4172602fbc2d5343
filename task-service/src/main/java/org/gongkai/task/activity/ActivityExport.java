package org.gongkai.task.activity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.platform.actor.Actor;
import org.gongkai.task.sheet.Sheet;
import org.gongkai.task.sheet.SheetFile;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.UnitTree;
import org.gongkai.task.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@Tag(name = "工作活动")
@RestController
class ActivityExport {

  private static final int MOST = 20_000;

  private static final List<String> HEADINGS =
      List.of("日期", "结束日期", "单位", "类型", "标题", "人员", "主题", "学时", "人数", "重点难点", "议定事项", "考核情况");

  private final Activities activities;
  private final Units units;

  ActivityExport(Activities activities, Units units) {
    this.activities = activities;
    this.units = units;
  }

  @GetMapping("/api/tasks/exports/activities.{extension}")
  @Operation(summary = "导出活动记录", description = "CSV 或 XLSX，日期新的在前，最多两万条。")
  Mono<ResponseEntity<byte[]>> export(
      @PathVariable String extension,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable ActivityKind kind,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      Actor actor) {
    SheetFile file = SheetFile.table(extension);
    return Reach.of(actor, units)
        .flatMap(reach -> {
          String within = reach.rootOr(unit);
          var filter = new ActivityFilter(within, kind, from, to, Activity.State.RECORDED, null);
          return activities
              .list(filter, null, MOST)
              .map(activity -> line(activity.content(), reach.tree()))
              .collectList();
        })
        .map(lines -> new Sheet("政务公开工作活动", HEADINGS, lines))
        .publishOn(Schedulers.boundedElastic())
        .map(file::answer);
  }

  static List<@Nullable Object> line(ActivityContent content, UnitTree tree) {
    ActivityPerson person = content.person();
    return Arrays.asList(
        content.date(),
        content.endDate(),
        tree.name(content.unit()),
        content.kind().label(),
        content.title(),
        person == null ? null : person.name(),
        String.join("；", content.topics()),
        content.hours(),
        content.attendees(),
        String.join("；", content.hardPoints()),
        content.decisions().stream()
            .map(ActivityContent.Decision::text)
            .collect(Collectors.joining("；")),
        content.assessment());
  }
}
