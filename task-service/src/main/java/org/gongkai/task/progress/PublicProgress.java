package org.gongkai.task.progress;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static java.util.stream.Collectors.groupingBy;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.task.evidence.Evidence;
import org.gongkai.task.evidence.EvidenceFile;
import org.gongkai.task.plan.Plans;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.plan.TaskItems;
import org.gongkai.task.unit.UnitTree;
import org.gongkai.task.unit.Units;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Shows everybody how far plans have come. Counts are kept for two seconds, so that many readers
 * cost the store no more than one.
 */
class PublicProgress {

  private static final Duration FRESH = Duration.ofSeconds(2);
  private static final int PLANS = 500;

  private final Plans plans;
  private final TaskItems items;
  private final EvidenceFile file;
  private final Units units;
  private final Clock clock;
  private final LoadingCache<String, Mono<ProgressView>> counted;

  PublicProgress(Plans plans, TaskItems items, EvidenceFile file, Units units, Clock clock) {
    this.plans = plans;
    this.items = items;
    this.file = file;
    this.units = units;
    this.clock = clock;
    this.counted = Caffeine.newBuilder().maximumSize(PLANS).build(this::kept);
  }

  /** 404 when there is no such plan. */
  Mono<ProgressView> of(String planId) {
    return counted.get(planId);
  }

  /** Rows of a plan in its order, with their proof. */
  Mono<Page<ProvenRow>> rows(
      String planId, @Nullable String group, @Nullable String unit, PageRequest page) {
    Bson filter = filter(planId, group, unit, page.cursor());
    return plans
        .read(planId)
        .then(Mono.zip(found(filter, page), units.tree()))
        .flatMap(both -> proven(both.getT1(), both.getT2(), page));
  }

  private Mono<ProgressView> kept(String planId) {
    return Mono.defer(
            () -> Mono.zip(plans.read(planId), items.outline(planId).collectList(), units.tree()))
        .map(all -> ProgressView.of(all.getT1(), all.getT2(), all.getT3(), LocalDate.now(clock)))
        .cache(found -> FRESH, failure -> Duration.ZERO, () -> Duration.ZERO);
  }

  private Mono<List<TaskItem>> found(Bson filter, PageRequest page) {
    return items.find(filter, ascending("scope.place"), page.limitPlusOne()).collectList();
  }

  private Mono<Page<ProvenRow>> proven(List<TaskItem> rows, UnitTree tree, PageRequest page) {
    LocalDate today = LocalDate.now(clock);
    return file.acceptedOf(rows.stream().map(TaskItem::id).toList())
        .collect(groupingBy(evidence -> evidence.task().taskItemId()))
        .map(proof ->
            Page.of(rows, page, row -> view(row, proof, tree, today), PublicProgress::cursor));
  }

  private static ProvenRow view(
      TaskItem row, Map<String, List<Evidence>> proof, UnitTree tree, LocalDate today) {
    return ProvenRow.of(row, proof.getOrDefault(row.id(), List.of()), tree, today);
  }

  private static Cursor cursor(TaskItem last) {
    return Cursor.of(Objects.requireNonNull(last.scope()).place());
  }

  private static Bson filter(
      String planId, @Nullable String group, @Nullable String unit, @Nullable Cursor after) {
    List<Bson> all = new ArrayList<>(List.of(eq("planId", planId)));
    if (group != null) {
      all.add(eq("group", group));
    }
    if (unit != null) {
      all.add(eq("unitIds", unit));
    }
    if (after != null) {
      all.add(gt("scope.place", after.text(0)));
    }
    return and(all);
  }
}
