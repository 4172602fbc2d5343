package org.gongkai.task.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.task.problem.Oversight;
import org.jspecify.annotations.Nullable;

/** An inspection as staff see it. */
record InspectionView(
    String id,
    String issuer,
    InspectionType type,
    String title,
    String period,
    LocalDate from,
    LocalDate to,
    InspectionScope scope,
    int sampleSize,
    List<ChecklistItem> checklist,
    InspectionState state,
    @Nullable SampleView sample,
    List<ResultView> results,
    List<String> open,
    @Nullable Instant finishedAt,
    List<String> problemIds,
    long revision,
    List<String> allowedActions) {

  /** How the sample was drawn. */
  record SampleView(
      String algorithm,
      String seed,
      int populationSize,
      String populationHash,
      List<String> targets) {}

  /** The result of a target. */
  record ResultView(
      String target,
      String unit,
      double score,
      List<TargetResult.Mark> marks,
      @Nullable String remark,
      String by,
      String name,
      Instant at) {}

  static InspectionView of(Inspection inspection, Oversight oversight) {
    InspectionPlan plan = inspection.plan();
    return new InspectionView(
        inspection.id(),
        inspection.issuer(),
        plan.type(),
        plan.title(),
        plan.period(),
        plan.from(),
        plan.to(),
        plan.about(),
        plan.sampleSize(),
        plan.checklist(),
        inspection.state(),
        sample(inspection.sample()),
        inspection.results().stream().map(InspectionView::result).toList(),
        inspection.open(),
        inspection.finishedAt(),
        FindingReports.problemIds(inspection),
        inspection.revision(),
        actions(inspection, oversight));
  }

  private static @Nullable SampleView sample(@Nullable Sample sample) {
    return sample == null
        ? null
        : new SampleView(
            sample.algorithm(),
            sample.seed(),
            sample.population().size(),
            sample.populationHash(),
            sample.targets());
  }

  private static ResultView result(TargetResult result) {
    return new ResultView(
        result.target(),
        InspectionScope.unitOf(result.target()),
        result.score(),
        result.marks(),
        result.remark(),
        result.by(),
        result.name(),
        result.at());
  }

  private static List<String> actions(Inspection inspection, Oversight oversight) {
    if (!oversight.oversees(inspection.issuer())) {
      return List.of();
    }
    return switch (inspection.state()) {
      case PLANNED -> List.of("draw");
      case DRAWN -> inspection.open().isEmpty() ? List.of("record", "finish") : List.of("record");
      case FINISHED -> List.of();
    };
  }
}
