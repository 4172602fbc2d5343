package org.gongkai.task.problem;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@Tag(name = "问题清单")
@RestController
@RequestMapping("/api/tasks/exports")
class ProblemExport {

  private static final List<String> HEADINGS =
      List.of("编号", "责任单位", "问题类型", "严重程度", "问题对象", "事实", "发现途径", "整改期限", "是否逾期", "状态");

  private final ProblemDesk desk;
  private final Clock clock;

  ProblemExport(ProblemDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping("/problems.{format}")
  @Operation(summary = "导出问题清单", description = "csv 或 xlsx，最多两万行。")
  Mono<ResponseEntity<byte[]>> export(
      @PathVariable String format,
      @Parameter(description = "单位编号，含其下级") @RequestParam(required = false) @Nullable String unit,
      @Parameter(description = "状态") @RequestParam(required = false) @Nullable ProblemState state,
      @Parameter(description = "问题类型") @RequestParam(required = false) @Nullable String rule,
      @Parameter(description = "只看逾期未整改的") @RequestParam(defaultValue = "false") boolean late,
      Actor actor) {
    SheetFile file = SheetFile.table(format);
    LocalDate today = LocalDate.now(clock);
    return desk.oversight(actor)
        .flatMap(oversight ->
            desk.all(unit, new ProblemFilter(state, rule, late), actor)
                .map(problem -> line(problem, oversight.tree(), today))
                .collectList())
        .publishOn(Schedulers.boundedElastic())
        .map(lines -> file.answer(new Sheet("问题清单", HEADINGS, lines)));
  }

  private static List<@Nullable Object> line(Problem problem, UnitTree tree, LocalDate today) {
    Finding finding = problem.finding();
    List<@Nullable Object> line = new ArrayList<>();
    line.add(problem.id());
    line.add(tree.name(finding.unit()));
    line.add(finding.rule());
    line.add(finding.severity().label());
    line.add(
        finding.target().title() == null ? finding.target().reference() : finding.target().title());
    line.add(finding.facts());
    line.add(finding.source().label());
    line.add(problem.rectifyBy());
    line.add(problem.isLate(today) ? "是" : "否");
    line.add(problem.state().label());
    return line;
  }
}
