package org.gongkai.task.evidence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.task.evidence.PublicItem.TaskRef;
import org.gongkai.task.evidence.PublishedMemory.Remembered;
import org.gongkai.task.plan.Fulfilment;
import org.gongkai.task.plan.ItemStatus;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.plan.TaskItems;
import org.gongkai.task.plan.TurnCount;
import org.gongkai.task.unit.UnitTree;
import org.gongkai.task.unit.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings published items and rows together, from either side, by index. */
class Candidates {

  private static final Logger log = LoggerFactory.getLogger(Candidates.class);

  /** So many more than a turn needs wait for the office at once. */
  private static final int SPARE = 20;

  private static final int MOST = 1_000;

  private final PublishedMemory memory;
  private final TaskItems items;
  private final Units units;

  Candidates(PublishedMemory memory, TaskItems items, Units units) {
    this.memory = memory;
    this.items = items;
    this.units = units;
  }

  /** A row that an item may prove. */
  record Target(TaskItem row, EvidenceOrigin origin, PublishedItem item) {

    /** A turn that is fulfilled asks for no more, and an office is not buried in candidates. */
    boolean hasRoom() {
      LocalDate day = PublishedItem.day(item.publishedAt());
      return origin == EvidenceOrigin.TASK_REF
          || day != null
              && row.evidence().turns().stream()
                  .filter(turn -> turn.days().contains(day))
                  .allMatch(Target::hasRoom);
    }

    private static boolean hasRoom(TurnCount turn) {
      return turn.gap() > 0 && turn.proposed() < turn.gap() + SPARE;
    }
  }

  /** The rows, by id, that a newly published item is for; it is remembered for later ones. */
  Mono<Map<String, Target>> rowsFor(PublicItem item) {
    return units
        .tree()
        .map(tree -> remembered(item, tree))
        .flatMap(news -> memory.keep(news).thenReturn(news))
        .flatMapMany(news -> item.taskRef() == null ? wanting(news) : named(item, item.taskRef()))
        .collect(HashMap::new, (rows, target) -> rows.put(target.row().id(), target));
  }

  Mono<Void> forget(PublicItem item) {
    return memory.keep(
        new Remembered(
            item.id(), item.revision(), List.of(), null, null, null, PublishedItem.of(item)));
  }

  /** What is public already and meets the declaration of a row, oldest first. */
  Flux<Target> itemsFor(TaskItem row) {
    Fulfilment declared = row.fulfilment();
    if (declared == null) {
      return Flux.empty();
    }
    return memory
        .find(declared.keys(), declared.period(), MOST)
        .filter(news -> wants(declared, news))
        .concatMap(news ->
            items
                .find(row.id())
                .map(now -> new Target(now, EvidenceOrigin.FULFILMENT, news.item())));
  }

  private Flux<Target> wanting(Remembered news) {
    if (news.keys().isEmpty()) {
      return Flux.empty();
    }
    return items
        .wanting(news.keys(), MOST)
        .filter(row -> row.status() != ItemStatus.CANCELLED)
        .filter(row -> row.fulfilment() != null && wants(row.fulfilment(), news))
        .map(row -> new Target(row, EvidenceOrigin.FULFILMENT, news.item()));
  }

  /**
   * A reference that leads nowhere is passed over: rows are stored before their plan is issued, so
   * that nothing that could be referred to comes later.
   */
  private Flux<Target> named(PublicItem item, TaskRef ref) {
    return items
        .find(ref.taskItemId())
        .filter(row -> row.planId().equals(ref.planId()))
        .map(row -> new Target(row, EvidenceOrigin.TASK_REF, PublishedItem.of(item)))
        .switchIfEmpty(Mono.fromRunnable(() -> passedOver(ref, item)))
        .flux();
  }

  private static Remembered remembered(PublicItem item, UnitTree tree) {
    String unit = item.unit();
    String column = item.column();
    String type = item.type();
    List<String> keys =
        unit == null || column == null || type == null || item.taskRef() != null
            ? List.of()
            : Fulfilment.keys(tree.pathOf(unit), column, type);
    LocalDate day = PublishedItem.day(item.publishedAt());
    PublishedItem published = PublishedItem.of(item);
    return new Remembered(item.id(), item.revision(), keys, column, type, day, published);
  }

  private static boolean wants(Fulfilment declared, Remembered news) {
    return news.column() != null
        && news.type() != null
        && news.day() != null
        && declared.wants(news.column(), news.type(), news.day());
  }

  private static void passedOver(TaskRef ref, PublicItem item) {
    log.warn(
        "Published item {} names the unknown task item {} of plan {}",
        item.id(),
        ref.taskItemId(),
        ref.planId());
  }
}
