package org.gongkai.disclosure.migration;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reading and stopping imports. */
@Component
class Imports {

  private static final int FIRST = 20;
  private static final int CHUNK = 500;
  private static final String BOM = "\uFEFF";

  private final ImportJobs jobs;
  private final Uploads uploads;
  private final Units units;
  private final Clock clock;

  Imports(ImportJobs jobs, Uploads uploads, Units units, Clock clock) {
    this.jobs = jobs;
    this.uploads = uploads;
    this.units = units;
    this.clock = clock;
  }

  Mono<Page<ImportView>> list(PageRequest page, Actor actor) {
    Cursor cursor = page.cursor();
    Instant time = cursor == null ? null : time(cursor);
    String id = cursor == null ? null : cursor.values().getLast();
    return units
        .tree()
        .flatMapMany(tree -> jobs.ofUnits(tree.within(actor.unit()), time, id, page.limitPlusOne()))
        .collectList()
        .map(found ->
            Page.of(
                found,
                page,
                job -> view(job, actor),
                job -> Cursor.of(job.createdAt().toString(), job.id())));
  }

  Mono<ImportView> read(String id, Actor actor) {
    return open(id, actor)
        .flatMap(job ->
            jobs.errors(id, null, FIRST)
                .collectList()
                .map(first -> ImportView.of(job, first, mayCancel(actor))));
  }

  Mono<Page<ImportView.Line>> errors(String id, PageRequest page, Actor actor) {
    Cursor cursor = page.cursor();
    String after = cursor == null ? null : cursor.values().getFirst();
    if (after != null && !after.startsWith(RowError.prefix(id))) {
      throw new Refusal(CommonCode.INVALID_PARAMETER, "参数 cursor 不属于这次导入。");
    }
    return open(id, actor)
        .flatMap(job -> jobs.errors(id, after, page.limitPlusOne()).collectList())
        .map(found -> Page.of(found, page, ImportView.Line::of, error -> Cursor.of(error.id())));
  }

  /** Line by line, never whole in memory. */
  Mono<Flux<DataBuffer>> csv(String id, Actor actor) {
    return open(id, actor)
        .map(job ->
            Flux.concat(
                Mono.just(buffer(BOM + "行,文件,来源编号,结果,位置,说明\r\n")),
                chunk(id, null)
                    .expand(
                        last -> last.size() < CHUNK ? Mono.empty() : chunk(id, last.getLast().id()))
                    .map(errors ->
                        buffer(errors.stream().map(Imports::line).collect(Collectors.joining())))));
  }

  Mono<ImportView> cancel(String id, String reason, Actor actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return open(id, actor)
        .flatMap(job ->
            jobs.change(id, new Act(actor, "cancel-import", reason), open -> open.cancelled(now)))
        .delayUntil(job -> uploads.delete(id))
        .map(job -> view(job, actor));
  }

  ImportView view(ImportJob job, Actor actor) {
    return ImportView.of(job, List.of(), mayCancel(actor));
  }

  private Mono<ImportJob> open(String id, Actor actor) {
    return jobs.find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("导入")))
        .delayUntil(job -> units.requireWithin(job.unit(), actor));
  }

  private Mono<List<RowError>> chunk(String id, @Nullable String after) {
    return jobs.errors(id, after, CHUNK).collectList();
  }

  private static boolean mayCancel(Actor actor) {
    return actor.is(Role.OFFICE) || actor.is(Role.ADMIN) || actor.is(Role.SYSTEM);
  }

  private static Instant time(Cursor cursor) {
    try {
      return Instant.parse(cursor.values().getFirst());
    } catch (DateTimeException forged) {
      throw new Refusal(CommonCode.INVALID_PARAMETER, "参数 cursor 无效。");
    }
  }

  private static String line(RowError error) {
    return Stream.of(
                String.valueOf(error.row()),
                error.origin(),
                error.externalId(),
                error.severity().name(),
                error.pointer(),
                error.detail())
            .map(Imports::cell)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  /** A leading sign would be a formula to a spreadsheet. */
  private static String cell(@Nullable String value) {
    String text = value == null ? "" : value;
    String harmless = text.matches("[=+@\\-].*") ? "'" + text : text;
    return harmless.matches("[^\",\\r\\n]*")
        ? harmless
        : '"' + harmless.replace("\"", "\"\"") + '"';
  }

  private static DataBuffer buffer(String text) {
    return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
