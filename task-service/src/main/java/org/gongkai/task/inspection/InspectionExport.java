package org.gongkai.task.inspection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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

@Tag(name = "检查")
@RestController
@RequestMapping("/api/tasks/exports/inspections")
class InspectionExport {

  private static final List<String> HEADINGS =
      List.of("单位", "对象", "检查项", "检查内容", "权重", "是否符合", "事实", "检查人");

  private final InspectionDesk desk;

  InspectionExport(InspectionDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/{id}.{format}")
  @Operation(summary = "导出检查结果", description = "csv 或 xlsx，每个检查项一行。")
  Mono<ResponseEntity<byte[]>> export(
      @PathVariable String id, @PathVariable String format, Actor actor) {
    SheetFile file = SheetFile.table(format);
    return desk.read(id, actor)
        .zipWith(desk.oversight(actor), (found, oversight) -> sheet(found, oversight.tree()))
        .publishOn(Schedulers.boundedElastic())
        .map(file::answer);
  }

  private static Sheet sheet(Inspection inspection, UnitTree tree) {
    Map<String, ChecklistItem> items =
        inspection.plan().checklist().stream()
            .collect(Collectors.toMap(ChecklistItem::code, item -> item));
    List<List<@Nullable Object>> lines = new ArrayList<>();
    for (TargetResult result : inspection.results()) {
      for (TargetResult.Mark mark : result.marks()) {
        ChecklistItem item = Objects.requireNonNull(items.get(mark.code()), mark.code());
        List<@Nullable Object> line = new ArrayList<>();
        line.add(tree.name(InspectionScope.unitOf(result.target())));
        line.add(result.target());
        line.add(mark.code());
        line.add(item.text());
        line.add(item.weight());
        line.add(mark.met() ? "符合" : "不符合");
        line.add(mark.facts());
        line.add(result.name());
        lines.add(line);
      }
    }
    return new Sheet("检查结果", HEADINGS, lines);
  }
}
