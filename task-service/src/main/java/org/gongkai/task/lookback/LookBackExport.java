package org.gongkai.task.lookback;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.task.sheet.Sheet;
import org.gongkai.task.sheet.SheetFile;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@Tag(name = "回头看")
@RestController
@RequestMapping("/api/tasks/exports/look-backs")
class LookBackExport {

  private static final List<String> HEADINGS =
      List.of("序号", "任务名称", "具体内容", "责任单位", "完成时限", "核查结论", "情况", "核查人", "督办单", "结转到");

  private final LookBackDesk desk;

  LookBackExport(LookBackDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/{id}.{format}")
  @Operation(summary = "导出回头看", description = "csv 或 xlsx，全部核查事项。")
  Mono<ResponseEntity<byte[]>> export(
      @PathVariable String id, @PathVariable String format, Actor actor) {
    SheetFile file = SheetFile.table(format);
    return desk.read(id, actor)
        .flatMap(seen -> Mono.zip(desk.lines(id), desk.oversight(actor)))
        .publishOn(Schedulers.boundedElastic())
        .map(found -> {
          UnitTree tree = found.getT2().tree();
          List<List<@Nullable Object>> lines =
              found.getT1().stream().map(line -> line(line, tree)).toList();
          return file.answer(new Sheet("回头看", HEADINGS, lines));
        });
  }

  private static List<@Nullable Object> line(LookBackLine line, UnitTree tree) {
    LookBackLine.Work work = line.work();
    LookBackLine.Check check = line.check();
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(work.row());
    cells.add(work.name());
    cells.add(work.text());
    cells.add(tree.name(work.unit()));
    cells.add(work.deadlineText());
    cells.add(check == null ? null : check.verdict().label());
    cells.add(check == null ? null : check.facts());
    cells.add(check == null ? null : check.name());
    cells.add(line.orderId());
    cells.add(line.carriedInto());
    return cells;
  }
}
