package org.gongkai.task.imports.preview;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Sorts.ascending;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.bson.BsonMaximumSizeExceededException;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.file.FileParts;
import org.gongkai.task.imports.PlanPreview;
import org.gongkai.task.imports.document.Source;
import org.gongkai.task.plan.Plans;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.UnitTree;
import org.gongkai.task.unit.Units;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The imports of all units. */
class Imports {

  private final Documents<PlanImport> imports;
  private final FileParts originals;
  private final Reading reading;
  private final Plans plans;
  private final Units units;
  private final Clock clock;

  Imports(
      Documents<PlanImport> imports,
      FileParts originals,
      Reading reading,
      Plans plans,
      Units units,
      Clock clock) {
    this.imports = imports;
    this.originals = originals;
    this.reading = reading;
    this.plans = plans;
    this.units = units;
    this.clock = clock;
  }

  /** Reads what was sent into a preview; what was sent before leads to the import made then. */
  Mono<Received> receive(Source source, Actor actor) {
    actor.require(Role.OFFICE, Role.SYSTEM);
    return Mono.zip(units.tree(), reading.read(source))
        .flatMap(
            both -> receive(source, both.getT2(), new Reach(actor, both.getT1()).domain(), actor));
  }

  /** 404 when there is none, 403 when it belongs to another territory. */
  Mono<PlanImport> open(String id, Actor actor) {
    return Mono.zip(
        imports.find(id).switchIfEmpty(Mono.error(() -> Refusal.notFound("导入记录"))),
        units.tree(),
        (found, tree) -> concerning(found, tree, actor));
  }

  /** Corrects an open preview; 409 in another state, 412 when somebody else was faster. */
  Mono<PlanImport> edit(String id, Revision seen, SheetEdit edit, Actor actor) {
    actor.require(Role.OFFICE);
    return open(id, actor)
        .flatMap(read -> {
          seen.check(read.revision());
          PlanImport next = read.edit(edit, actor, clock.instant());
          return next == read
              ? Mono.just(read)
              : imports.replace(next, Act.of(actor, "import.edit"));
        })
        .onErrorMap(BsonMaximumSizeExceededException.class, large -> tooLarge());
  }

  Mono<PlanImport> discard(String id, Revision seen, String reason, Actor actor) {
    actor.require(Role.OFFICE);
    return open(id, actor)
        .flatMap(read -> {
          seen.check(read.revision());
          return imports.replace(read.discard(), new Act(actor, "import.discard", reason));
        });
  }

  /** The lines of what was sent, by the numbers that the notes refer to. */
  Mono<SourceView> source(String id, Actor actor) {
    return open(id, actor)
        .flatMap(read ->
            originals
                .read(id)
                .map(content -> new Source(content, read.sourceName(), read.mediaType())))
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("导入原文")))
        .flatMap(reading::document)
        .map(SourceView::of);
  }

  /** The imports of the caller's territory, the latest first, without their rows. */
  Flux<ImportLine> list(PlanImport.@Nullable State state, PageRequest page, Actor actor) {
    actor.require(Role.OFFICE, Role.SYSTEM);
    return units
        .tree()
        .flatMapMany(
            tree -> ImportLine.find(imports, new Reach(actor, tree).domain(), state, page));
  }

  /** Remembers that the plan is to be amended by it, so that a crash cannot forget it. */
  Mono<PlanImport> amending(PlanImport read, String planId, String reason, Actor actor) {
    var how = new PlanImport.Amending(actor, reason, clock.instant());
    return imports.change(
        read.id(), new Act(actor, "import.amend", reason), found -> found.amend(planId, how));
  }

  /** Imports whose amendment has not been finished since a moment. */
  Flux<PlanImport> unfinished(Instant since, int limit) {
    return imports
        .find(exists("amending.since"), ascending("amending.since"), limit)
        .filter(read -> read.amending() != null && read.amending().since().isBefore(since));
  }

  Mono<PlanImport> confirmed(PlanImport read, String planId, Actor actor) {
    return imports.change(
        read.id(), Act.of(actor, "import.confirm"), found -> found.confirm(planId));
  }

  private Mono<Received> receive(Source source, PlanPreview preview, String unit, Actor actor) {
    byte[] content = source.content();
    String id = NewId.derived("import", unit, digest(content)).value();
    PlanImport fresh = PlanImport.read(id, unit, source, preview, clock.instant());
    return imports
        .find(id)
        .flatMap(known -> readAgain(known, preview, actor))
        .switchIfEmpty(
            Mono.defer(() -> originals.keep(id, content))
                .then(Mono.defer(() -> imports.insertOnce(fresh, Act.of(actor, "import.read"))))
                .map(made -> new Received(made, true)))
        .onErrorMap(BsonMaximumSizeExceededException.class, large -> tooLarge());
  }

  private Mono<Received> readAgain(PlanImport known, PlanPreview preview, Actor actor) {
    return isOutdated(known)
        .map(outdated ->
            outdated
                ? known.reopened(preview, clock.instant())
                : known.readAgain(preview, clock.instant()))
        .flatMap(next ->
            next == known
                ? Mono.just(known)
                : imports.replace(next, Act.of(actor, "import.read-again")))
        .map(found -> new Received(found, false));
  }

  /** Whether its plan says something else by now. */
  private Mono<Boolean> isOutdated(PlanImport known) {
    String plan = known.planId();
    return plan == null || known.state() != PlanImport.State.CONFIRMED || known.amending() != null
        ? Mono.just(false)
        : plans.read(plan).map(now -> !now.fingerprint().equals(known.fingerprint()));
  }

  private static PlanImport concerning(PlanImport found, UnitTree tree, Actor actor) {
    if (!tree.isWithin(found.unit(), new Reach(actor, tree).domain())) {
      throw Refusal.forbidden("该导入记录不属于您所在的地区。");
    }
    return found;
  }

  private static Refusal tooLarge() {
    return new Refusal(CommonCode.TOO_LARGE, "计划内容过多，请分成几个文件导入。");
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** An import and whether it was new. */
  record Received(PlanImport planImport, boolean created) {}
}
