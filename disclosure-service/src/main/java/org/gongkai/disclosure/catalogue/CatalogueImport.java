package org.gongkai.disclosure.catalogue;

import jakarta.validation.Validator;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.disclosure.catalogue.EntryTable.Column;
import org.gongkai.disclosure.table.TableFile;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes entries from a table; each row stands for itself. */
@Component
class CatalogueImport {

  private final CatalogueDesk desk;
  private final CatalogueEntries entries;
  private final Units units;
  private final Validator validator;

  CatalogueImport(CatalogueDesk desk, CatalogueEntries entries, Units units, Validator validator) {
    this.desk = desk;
    this.entries = entries;
    this.units = units;
    this.validator = validator;
  }

  /** What has become of a row. */
  enum Fate {
    NEW,
    CHANGED,
    UNCHANGED,
    REFUSED
  }

  /**
   * @param row as in the file, the heading being 1
   */
  record Line(int row, String code, Fate fate, List<String> problems) {}

  record Outcome(
      boolean dryRun, int created, int changed, int unchanged, int refused, List<Line> rows) {

    static Outcome of(boolean dryRun, List<Line> rows) {
      return new Outcome(
          dryRun,
          count(rows, Fate.NEW),
          count(rows, Fate.CHANGED),
          count(rows, Fate.UNCHANGED),
          count(rows, Fate.REFUSED),
          rows);
    }

    private static int count(List<Line> rows, Fate fate) {
      return (int) rows.stream().filter(row -> row.fate() == fate).count();
    }
  }

  /**
   * @param unit of rows that name none
   */
  Mono<Outcome> take(byte[] file, String unit, boolean dryRun, Actor actor) {
    actor.require(Role.OFFICE);
    return units
        .requireWithin(unit, actor)
        .zipWith(Mono.fromCallable(() -> lines(file)).subscribeOn(Schedulers.boundedElastic()))
        .flatMap(both -> rows(both.getT2(), unit, dryRun, both.getT1(), actor))
        .map(rows -> Outcome.of(dryRun, rows));
  }

  private static List<List<String>> lines(byte[] file) {
    return TableFile.lines(file, line -> !EntryTable.places(line).isEmpty(), "“目录编码”“公开主体”“公开内容”");
  }

  private Mono<List<Line>> rows(
      List<List<String>> lines, String unit, boolean dryRun, UnitTree tree, Actor actor) {
    Map<Column, Integer> places = EntryTable.places(lines.getFirst());
    Set<String> seen = new HashSet<>();
    return Flux.range(1, lines.size() - 1)
        .filter(at -> lines.get(at).stream().anyMatch(cell -> !cell.isBlank()))
        .concatMap(at -> {
          List<String> problems = new ArrayList<>();
          EntryRequest request = request(lines.get(at), places, unit, problems);
          validator.validate(request).forEach(wrong -> problems.add(wrong.getMessage()));
          if (!seen.add(request.code())) {
            problems.add("文件中前面已有相同编码的行");
          }
          if (!tree.isWithin(request.unit(), actor.unit()) || tree.name(request.unit()) == null) {
            problems.add("单位编号不存在或不属于您所在单位");
          }
          return problems.isEmpty()
              ? row(at + 1, request, dryRun, actor)
              : Mono.just(new Line(at + 1, request.code(), Fate.REFUSED, problems));
        })
        .collectList();
  }

  private Mono<Line> row(int row, EntryRequest request, boolean dryRun, Actor actor) {
    Mono<Line> fresh =
        Mono.defer(() ->
            (dryRun ? Mono.empty() : desk.create(request, actor))
                .thenReturn(new Line(row, request.code(), Fate.NEW, List.of())));
    return entries
        .documents()
        .find(request.code())
        .flatMap(known -> {
          if (!known.unit().equals(request.unit())) {
            return Mono.just(new Line(row, request.code(), Fate.REFUSED, List.of("该编码属于其他单位的条目")));
          }
          CatalogueEntry next = desk.changed(known, request, actor);
          Line line =
              new Line(
                  row, request.code(), next == known ? Fate.UNCHANGED : Fate.CHANGED, List.of());
          return dryRun
              ? Mono.just(line)
              : desk.kept(known, next, Act.of(actor, "catalogue.import")).thenReturn(line);
        })
        .switchIfEmpty(fresh)
        .onErrorResume(
            Refusal.class,
            refused ->
                Mono.just(
                    new Line(
                        row,
                        request.code(),
                        Fate.REFUSED,
                        List.of(String.valueOf(refused.getMessage())))));
  }

  private static EntryRequest request(
      List<String> line, Map<Column, Integer> places, String unit, List<String> problems) {
    String named = EntryTable.value(line, places, Column.UNIT);
    return new EntryRequest(
        EntryTable.value(line, places, Column.CODE),
        named.isEmpty() ? unit : named,
        EntryTable.value(line, places, Column.SUBJECT),
        EntryTable.value(line, places, Column.CONTENT),
        words(line, places, Column.FORM),
        words(line, places, Column.SCOPE),
        words(line, places, Column.BASIS),
        words(line, places, Column.TIME_LIMIT),
        months(EntryTable.value(line, places, Column.CYCLE), problems),
        words(line, places, Column.CHANNEL),
        day(EntryTable.value(line, places, Column.VALID_FROM), problems),
        null,
        words(line, places, Column.NOTE));
  }

  private static @Nullable String words(
      List<String> line, Map<Column, Integer> places, Column column) {
    String text = EntryTable.value(line, places, column);
    return text.isEmpty() ? null : text;
  }

  private static @Nullable Integer months(String text, List<String> problems) {
    if (!text.isEmpty() && !text.matches("[0-9]{1,3}")) {
      problems.add("更新周期须为月数");
      return null;
    }
    return text.isEmpty() ? null : Integer.valueOf(text);
  }

  private static @Nullable LocalDate day(String text, List<String> problems) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException wrong) {
      problems.add("生效日期须写作 2026-03-01");
      return null;
    }
  }
}
