package org.gongkai.task.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.BsonMaximumSizeExceededException;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.assignment.Assignments;
import org.gongkai.task.imports.document.Source;
import org.gongkai.task.imports.preview.Reading;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.plan.TaskItems;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings edited spreadsheets back: read, compared, shown, confirmed. */
class LedgerImports {

  private static final int BATCH = 500;

  private final Documents<LedgerImport> imports;
  private final Reading reading;
  private final TaskItems items;
  private final Assignments assignments;
  private final LedgerChanges changes;
  private final Clock clock;

  LedgerImports(
      Documents<LedgerImport> imports,
      Reading reading,
      TaskItems items,
      Assignments assignments,
      LedgerChanges changes,
      Clock clock) {
    this.imports = imports;
    this.reading = reading;
    this.items = items;
    this.assignments = assignments;
    this.changes = changes;
    this.clock = clock;
  }

  /** An import and whether it was new. */
  record Received(LedgerImport ledgerImport, boolean created) {}

  /** Compares a file with the ledger; nothing is changed before its sender confirms. */
  Mono<Received> receive(Source source, Actor actor) {
    String id = NewId.derived("ledger-import", actor.id(), digest(source.content())).value();
    Act act = Act.of(actor, "ledger-import.read");
    return reading
        .document(source)
        .map(SheetReading::of)
        .flatMap(read -> compare(read, actor))
        .flatMap(found ->
            imports
                .find(id)
                .flatMap(known -> again(known, found, act))
                .switchIfEmpty(
                    Mono.defer(() -> {
                      LedgerImport fresh =
                          LedgerImport.read(
                              id, actor.id(), source.fileName(), found, clock.instant());
                      return imports.insertOnce(fresh, act).map(made -> new Received(made, true));
                    })))
        .onErrorMap(
            BsonMaximumSizeExceededException.class,
            large -> new Refusal(CommonCode.TOO_LARGE, "改动过多，请分成几个文件导入。"));
  }

  /** 404 to everybody but its sender. */
  Mono<LedgerImport> read(String id, Actor actor) {
    return imports
        .find(id)
        .filter(found -> found.by().equals(actor.id()))
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("台账导入")));
  }

  /** Makes what was accepted; a confirmed one is answered as it is. */
  Mono<LedgerImport> confirm(String id, Actor actor) {
    return read(id, actor)
        .flatMap(found ->
            found.state() == LedgerImport.State.CONFIRMED
                ? Mono.just(found)
                : changes
                    .apply(id, found.rows(), actor)
                    .flatMap(applied ->
                        imports.change(
                            id,
                            Act.of(actor, "ledger-import.confirm"),
                            known -> known.confirmed(applied))));
  }

  private Mono<Received> again(LedgerImport known, LedgerImport.Found found, Act act) {
    LedgerImport next = known.readAgain(found, clock.instant());
    Mono<LedgerImport> kept = next == known ? Mono.just(known) : imports.replace(next, act);
    return kept.map(same -> new Received(same, false));
  }

  private Mono<LedgerImport.Found> compare(SheetReading read, Actor actor) {
    List<RowKey> keys =
        read.lines().stream().map(SheetReading.ReadLine::key).filter(Objects::nonNull).toList();
    List<String> rows = keys.stream().map(RowKey::taskItemId).distinct().toList();
    List<String> given =
        keys.stream().map(RowKey::assignmentId).filter(Objects::nonNull).distinct().toList();
    return Mono.zip(
            inBatches(rows, items::given).collectMap(TaskItem::id),
            inBatches(given, assignments::given).collectMap(Assignment::id),
            assignments.standing(actor))
        .map(all ->
            new LedgerDiff(all.getT1(), all.getT2(), all.getT3(), LocalDate.now(clock))
                .compare(read));
  }

  private static <T> Flux<T> inBatches(List<String> ids, Function<List<String>, Flux<T>> find) {
    return Flux.fromIterable(ids).buffer(BATCH).concatMap(find);
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
