package org.gongkai.task.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.gongkai.platform.web.Cursor;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.assignment.Standing;
import org.gongkai.task.plan.Plans;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.plan.TaskItems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Turns the lines of the ledger into files while they are read. */
class LedgerExport {

  private static final int BATCH = 100;
  private static final int CHUNK = 64 * 1024;
  private static final DefaultDataBufferFactory BUFFERS = DefaultDataBufferFactory.sharedInstance;

  private final TaskItems items;
  private final Plans plans;
  private final RowWork work;
  private final Scheduler threads;
  private final Clock clock;

  LedgerExport(TaskItems items, Plans plans, RowWork work, Scheduler threads, Clock clock) {
    this.items = items;
    this.plans = plans;
    this.work = work;
    this.threads = threads;
    this.clock = clock;
  }

  /**
   * What is to be written.
   *
   * @param byPlan whether each plan gets a heading of its own
   */
  record Selection(
      Bson scope, LedgerQuery query, Standing standing, String title, boolean byPlan) {}

  Flux<DataBuffer> csv(Selection selection) {
    AtomicInteger written = new AtomicInteger();
    Flux<String> text =
        Flux.concat(
            Mono.just(LedgerCsv.head(selection.title())),
            pieces(selection)
                .map(piece ->
                    piece.line() == null
                        ? LedgerCsv.heading(piece.heading())
                        : LedgerCsv.line(piece.line(), written.incrementAndGet())),
            Mono.fromCallable(() -> LedgerCsv.end(written.get())));
    return text.buffer(BATCH)
        .map(some -> BUFFERS.wrap(String.join("", some).getBytes(StandardCharsets.UTF_8)));
  }

  /** Written to a temporary file first: the middle of a workbook cannot be sent before its end. */
  Flux<DataBuffer> workbook(Selection selection) {
    return Flux.usingWhen(
        Mono.fromCallable(() -> new LedgerWorkbook(selection.title())).subscribeOn(threads),
        book ->
            pieces(selection)
                .publishOn(threads)
                .doOnNext(piece -> write(piece, book))
                .then(Mono.fromCallable(book::finish))
                .flatMapMany(file -> DataBufferUtils.read(file, BUFFERS, CHUNK)),
        book -> Mono.fromRunnable(book::close).subscribeOn(threads));
  }

  /** A line, or the heading of a plan. */
  private record Piece(String heading, @Nullable SheetLine line) {}

  private static void write(Piece piece, LedgerWorkbook book) {
    if (piece.line() == null) {
      book.heading(piece.heading());
    } else {
      book.add(piece.line());
    }
  }

  private Flux<Piece> pieces(Selection selection) {
    Map<String, String> titles = new HashMap<>();
    Mono<List<TaskItem>> first = batch(selection, null);
    return first
        .expand(batch ->
            batch.size() < BATCH ? Mono.empty() : batch(selection, after(selection, batch)))
        .concatMap(batch ->
            titled(batch, titles)
                .then(work.all(batch, units(selection), selection.standing()))
                .flatMapIterable(given -> lines(batch, given, selection)))
        .scan(new Piece("", null), (last, line) -> follow(last, line, selection, titles))
        .skip(1)
        .flatMapIterable(piece -> split(piece));
  }

  private static Piece follow(
      Piece last, SheetLine line, Selection selection, Map<String, String> titles) {
    SheetLine before = last.line();
    boolean newPlan = before == null || !before.item().planId().equals(line.item().planId());
    String title = titles.getOrDefault(line.item().planId(), "");
    return new Piece(newPlan && selection.byPlan() ? title : "", line);
  }

  private static List<Piece> split(Piece piece) {
    return piece.heading().isEmpty()
        ? List.of(piece)
        : List.of(new Piece(piece.heading(), null), new Piece("", piece.line()));
  }

  private Mono<Void> titled(List<TaskItem> batch, Map<String, String> titles) {
    return Flux.fromIterable(batch)
        .map(TaskItem::planId)
        .distinct()
        .filter(id -> !titles.containsKey(id))
        .concatMap(plans::find)
        .doOnNext(plan -> titles.put(plan.id(), plan.head().title()))
        .then();
  }

  private Mono<List<TaskItem>> batch(Selection selection, @Nullable Cursor after) {
    LedgerOrder order = selection.query().order();
    LedgerFilter filter = LedgerFilter.of(selection.query(), selection.standing().tree());
    Bson query = filter.query(selection.scope(), order, after, LocalDate.now(clock));
    return items.find(query, order.sort(), BATCH).collectList();
  }

  private static Cursor after(Selection selection, List<TaskItem> batch) {
    var scope = Objects.requireNonNull(batch.getLast().scope());
    return selection.query().order().cursor(scope);
  }

  private static @Nullable List<String> units(Selection selection) {
    return selection.query().units(selection.standing().tree());
  }

  private List<SheetLine> lines(
      List<TaskItem> batch, Map<String, List<Assignment>> given, Selection selection) {
    LocalDate today = LocalDate.now(clock);
    var tree = selection.standing().tree();
    return batch.stream()
        .flatMap(item -> {
          List<Assignment> all = given.getOrDefault(item.id(), List.of());
          return all.isEmpty()
              ? Stream.of(new SheetLine(item, null, tree, today))
              : all.stream().map(one -> new SheetLine(item, one, tree, today));
        })
        .toList();
  }
}
