package org.gongkai.disclosure.migration;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.migration.ImportJob.Source;
import org.gongkai.disclosure.migration.Uploads.Arrived;
import org.gongkai.disclosure.migration.source.SourceKind;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes an upload in: checks who sends it and for whom, stores it, leaves the work to the worker.
 */
@Component
class ImportReceiving {

  private final ImportJobs jobs;
  private final Uploads uploads;
  private final Units units;
  private final Columns columns;
  private final Clock clock;

  ImportReceiving(ImportJobs jobs, Uploads uploads, Units units, Columns columns, Clock clock) {
    this.jobs = jobs;
    this.uploads = uploads;
    this.units = units;
    this.columns = columns;
    this.clock = clock;
  }

  /**
   * @param mediaType as announced; what it does not tell is looked at
   */
  Mono<ImportJob> receive(
      ImportRequest request,
      @Nullable String mediaType,
      Flux<DataBuffer> body,
      NewId id,
      Actor actor) {
    String unit = request.unit() == null ? actor.unit() : request.unit().strip();
    refuseUnknownColumn(request, unit);
    Optional<SourceKind> told = SourceKind.of(mediaType, request.name());
    if (told.isEmpty() && mediaType != null && !mediaType.startsWith("application/octet-stream")) {
      throw new Refusal(
          CommonCode.UNSUPPORTED_MEDIA_TYPE,
          "不支持这种文件：" + mediaType + "。可以导入 NDJSON、JSON、CSV、HTML、Markdown、TXT、DOCX 和 ZIP。");
    }
    return units
        .requireWithin(unit, actor)
        .doOnNext(tree -> {
          if (tree.isDissolved(unit)) {
            throw wrong("/unit", "该单位已撤销");
          }
        })
        .then(jobs.find(id.value()))
        .flatMap(known -> uploads.digest(body).map(sha256 -> same(known, sha256)))
        .switchIfEmpty(
            Mono.defer(() ->
                uploads
                    .keep(id.value(), body)
                    .map(arrived -> job(id, request, unit, told.orElse(null), arrived, actor))
                    .flatMap(job -> jobs.insert(job, Act.of(actor, "import")))
                    .onErrorResume(
                        Refusal.class,
                        refused -> uploads.delete(id.value()).then(Mono.error(refused)))));
  }

  private ImportJob job(
      NewId id,
      ImportRequest request,
      String unit,
      @Nullable SourceKind told,
      Arrived arrived,
      Actor actor) {
    if (arrived.size() == 0) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "没有收到内容。");
    }
    SourceKind kind =
        told == null
            ? SourceKind.ofContent(arrived.head())
                .orElseThrow(
                    () -> new Refusal(CommonCode.UNSUPPORTED_MEDIA_TYPE, "无法识别这个文件，请说明文件类型。"))
            : told;
    Source source = new Source(request.name(), kind, arrived.size(), arrived.sha256());
    return ImportJob.received(id.value(), request, unit, source, actor, now());
  }

  private static ImportJob same(ImportJob known, String sha256) {
    if (!known.source().sha256().equals(sha256)) {
      throw new Refusal(CommonCode.IDEMPOTENCY_KEY_REUSED, "该 Idempotency-Key 已用于内容不同的请求，请换用新的值。");
    }
    return known;
  }

  private void refuseUnknownColumn(ImportRequest request, String unit) {
    String obstacle = columns.obstacle(request.column(), unit);
    if (obstacle != null) {
      throw wrong("/column", obstacle);
    }
  }

  private static Refusal wrong(String pointer, String detail) {
    return new Refusal(
        CommonCode.INVALID_CONTENT, detail + "。", List.of(new FieldProblem(pointer, detail)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
