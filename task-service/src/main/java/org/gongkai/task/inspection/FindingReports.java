package org.gongkai.task.inspection;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.task.problem.EvidenceRef;
import org.gongkai.task.problem.Problem;
import org.gongkai.task.problem.ProblemReport;
import org.gongkai.task.problem.ProblemSource;
import org.gongkai.task.problem.Problems;
import org.gongkai.task.problem.Severity;
import org.gongkai.task.problem.Target;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings what finished inspections found into the register of problems, each finding once. */
class FindingReports {

  private static final int BATCH = 20;
  private static final Duration LEFT_BEHIND = Duration.ofSeconds(30);

  private final Inspections inspections;
  private final Problems problems;
  private final Clock clock;

  FindingReports(Inspections inspections, Problems problems, Clock clock) {
    this.inspections = inspections;
    this.problems = problems;
    this.clock = clock;
  }

  Mono<Inspection> report(Inspection finished) {
    return Flux.fromIterable(reports(finished))
        .concatMap(problems::report)
        .then(Mono.defer(() -> inspections.reported(finished)))
        .thenReturn(finished);
  }

  /** Does what a crash came in between. */
  @Scheduled(fixedDelayString = "${gongkai.task.inspections.sweep:30s}")
  Flux<Inspection> sweep() {
    return Flux.defer(() -> inspections.unreported(clock.instant().minus(LEFT_BEHIND), BATCH))
        .concatMap(this::report);
  }

  /** Ids of the problems that an inspection leads to. */
  static List<String> problemIds(Inspection inspection) {
    return inspection.state() == InspectionState.FINISHED
        ? reports(inspection).stream().map(report -> Problem.id(report.sourceKey())).toList()
        : List.of();
  }

  private static List<ProblemReport> reports(Inspection inspection) {
    var texts =
        inspection.plan().checklist().stream()
            .collect(Collectors.toMap(ChecklistItem::code, ChecklistItem::text));
    return inspection.results().stream()
        .flatMap(result ->
            result.unmet().stream()
                .map(mark ->
                    report(
                        inspection,
                        result.target(),
                        mark,
                        texts.getOrDefault(mark.code(), mark.code()))))
        .toList();
  }

  private static ProblemReport report(
      Inspection inspection, String target, TargetResult.Mark mark, String text) {
    String key = String.join("|", "INSPECTION", inspection.id(), target, mark.code());
    EvidenceRef seen =
        new EvidenceRef("/api/tasks/inspections/" + inspection.id(), inspection.plan().title());
    return new ProblemReport(
        InspectionScope.unitOf(target),
        target(target),
        "CHECK_" + mark.code(),
        mark.severity() == null ? Severity.MAJOR : mark.severity(),
        text + "：" + mark.facts(),
        List.of(seen),
        ProblemSource.INSPECTION,
        key,
        null);
  }

  private static Target target(String target) {
    String[] parts = target.split("/", 3);
    if (parts.length < 3) {
      return Target.unit(target);
    }
    Target.Kind kind = parts[1].equals("column") ? Target.Kind.COLUMN : Target.Kind.CHANNEL;
    return new Target(kind, parts[2], null);
  }
}
