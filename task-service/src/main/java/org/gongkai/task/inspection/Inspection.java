package org.gongkai.task.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.task.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * A look at how units disclose, by a checklist, at a drawn sample (检查、抽查).
 *
 * @param issuer the authority that inspects
 * @param scopes the authority and all above it
 * @param unreportedSince set until everything that was found is in the register of problems
 */
public record Inspection(
    @BsonId String id,
    long revision,
    InspectionState state,
    String issuer,
    List<String> scopes,
    InspectionPlan plan,
    @Nullable Sample sample,
    List<TargetResult> results,
    Instant plannedAt,
    @Nullable Instant finishedAt,
    @Nullable Instant unreportedSince,
    List<PendingEvent> pending)
    implements Aggregate {

  static final String FINISHED = "task.inspection.finished.v1";

  private static final int MOST_TARGETS = 5_000;
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  public Inspection {
    scopes = List.copyOf(scopes);
    results = List.copyOf(results);
    pending = List.copyOf(pending);
  }

  static Inspection plan(
      String id, String issuer, List<String> scopes, InspectionPlan plan, Instant now) {
    plan.check();
    return new Inspection(
        id,
        1,
        InspectionState.PLANNED,
        issuer,
        scopes,
        plan,
        null,
        List.of(),
        now,
        null,
        null,
        List.of());
  }

  /** Draws from the targets that there are now. */
  Inspection draw(List<String> population, String seed) {
    require(state == InspectionState.PLANNED, "抽取样本");
    if (population.isEmpty() || population.size() > MOST_TARGETS) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "检查范围内应有 1 到 %d 个对象。".formatted(MOST_TARGETS));
    }
    Sample drawn = Sample.draw(population, seed, plan.sampleSize());
    return next(InspectionState.DRAWN, drawn, results, null, null, pending);
  }

  /** Records the result of a target of the sample; one more replaces it. */
  Inspection record(TargetResult result) {
    require(state == InspectionState.DRAWN, "登记检查结果");
    if (sample == null || !sample.targets().contains(result.target())) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "该对象不在抽取的样本中。");
    }
    List<TargetResult> all = new ArrayList<>(results);
    all.removeIf(known -> known.target().equals(result.target()));
    all.add(result);
    return next(state, sample, all, null, null, pending);
  }

  Inspection finish(Instant now) {
    require(state == InspectionState.DRAWN, "完成检查");
    if (!open().isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "还有对象没有检查结果：" + String.join("、", open()));
    }
    int problems = results.stream().mapToInt(result -> result.unmet().size()).sum();
    List<String> units =
        results.stream()
            .map(result -> InspectionScope.unitOf(result.target()))
            .distinct()
            .sorted()
            .toList();
    LocalDate today = now.atZone(CHINA).toLocalDate();
    InspectionFinished body =
        new InspectionFinished(
            id, revision + 1, now, issuer, plan.type(), today, results.size(), problems, units);
    List<PendingEvent> events = new ArrayList<>(pending);
    events.add(PendingEvent.of(FINISHED, id, revision + 1, now, body).on(Plan.TOPIC));
    return next(InspectionState.FINISHED, sample, results, now, now, events);
  }

  /** Targets of the sample without a result. */
  List<String> open() {
    return sample == null
        ? List.of()
        : sample.targets().stream()
            .filter(target -> results.stream().noneMatch(done -> done.target().equals(target)))
            .toList();
  }

  private Inspection next(
      InspectionState state,
      @Nullable Sample sample,
      List<TargetResult> results,
      @Nullable Instant finishedAt,
      @Nullable Instant unreportedSince,
      List<PendingEvent> events) {
    return new Inspection(
        id,
        revision + 1,
        state,
        issuer,
        scopes,
        plan,
        sample,
        results,
        plannedAt,
        finishedAt,
        unreportedSince,
        events);
  }

  private void require(boolean allowed, String action) {
    if (!allowed) {
      throw Refusal.illegalTransition(action, state.label());
    }
  }
}
