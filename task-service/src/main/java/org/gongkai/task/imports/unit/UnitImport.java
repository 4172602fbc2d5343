package org.gongkai.task.imports.unit;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.imports.table.ColumnSheet.Row;
import org.gongkai.task.imports.table.SheetOutcome;
import org.gongkai.task.imports.table.SheetOutcome.RowError;
import org.gongkai.task.unit.UnitContent;
import org.gongkai.task.unit.UnitTree;
import org.gongkai.task.unit.Units;
import org.gongkai.task.unit.Units.Proposed;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts all units of a spreadsheet, or none of them when one row is wrong. */
class UnitImport {

  private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

  private final Units units;
  private final Validator validator;

  UnitImport(Units units, Validator validator) {
    this.units = units;
    this.validator = validator;
  }

  /** 422 with a pointer for each wrong row, unless it is only a dry run. */
  Mono<SheetOutcome> put(UnitSheet sheet, boolean dryRun, Actor actor) {
    actor.require(Role.ADMIN);
    return units
        .tree()
        .flatMap(tree -> {
          List<RowError> errors = new ArrayList<>();
          List<Listed> listed = read(sheet, tree, errors);
          List<Proposed> proposed = listed.stream().map(Listed::proposed).toList();
          return units
              .problems(proposed, actor)
              .flatMap(refused -> {
                refused.forEach((place, why) -> add(listed.get(place).row(), why, errors));
                return dryRun || !errors.isEmpty()
                    ? Mono.fromCallable(() -> foreseen(sheet, proposed, tree, errors, dryRun))
                    : put(sheet, proposed, tree, actor);
              });
        });
  }

  /** A row that can be a unit. */
  private record Listed(Row<UnitColumn> row, Proposed proposed) {}

  private List<Listed> read(UnitSheet sheet, UnitTree tree, List<RowError> errors) {
    Map<String, String> ids = new HashMap<>();
    for (Row<UnitColumn> row : sheet.rows()) {
      ids.putIfAbsent(row.text(UnitColumn.NAME), row.text(UnitColumn.ID));
    }
    Set<String> seen = new HashSet<>();
    List<Listed> listed = new ArrayList<>();
    for (Row<UnitColumn> row : sheet.rows()) {
      UnitRow reading = new UnitRow(row, text -> id(text, ids, tree));
      UnitContent content = reading.content();
      String id = row.text(UnitColumn.ID);
      List<FieldProblem> problems = new ArrayList<>(reading.problems());
      if (!id.matches(ID)) {
        problems.add(new FieldProblem("/id", "编号只能由小写字母、数字和连字符组成"));
      } else if (!seen.add(id)) {
        problems.add(new FieldProblem("/id", "编号在表中重复"));
      }
      if (reading.problems().isEmpty()) {
        validator
            .validate(content)
            .forEach(one ->
                problems.add(
                    new FieldProblem(
                        "/"
                            + one.getPropertyPath()
                                .toString()
                                .replaceFirst("^contact\\.", "")
                                .replaceAll("[.\\[<].*", ""),
                        one.getMessage())));
      }
      problems.forEach(problem -> errors.add(error(row, problem)));
      if (problems.isEmpty()) {
        listed.add(new Listed(row, new Proposed(id, content)));
      }
    }
    return listed;
  }

  private static String id(String text, Map<String, String> ids, UnitTree tree) {
    if (ids.containsValue(text) || tree.find(text).isPresent()) {
      return text;
    }
    String listed = ids.get(text);
    return listed != null
        ? listed
        : tree.all()
            .filter(unit -> unit.content().name().equals(text))
            .map(unit -> unit.id())
            .findFirst()
            .orElse(text);
  }

  private Mono<SheetOutcome> put(
      UnitSheet sheet, List<Proposed> proposed, UnitTree tree, Actor actor) {
    return Flux.fromIterable(parentsFirst(proposed))
        .concatMap(one -> units.put(one, actor))
        .then(Mono.fromCallable(() -> foreseen(sheet, proposed, tree, List.of(), false)));
  }

  /** A unit needs its parent, its competent unit and its successor to be there before it. */
  private static List<Proposed> parentsFirst(List<Proposed> proposed) {
    Map<String, Proposed> byId = new HashMap<>();
    proposed.forEach(one -> byId.put(one.id(), one));
    Map<String, Integer> depths = new HashMap<>();
    proposed.forEach(one -> depth(one.id(), byId, depths, 0));
    return proposed.stream()
        .sorted(Comparator.comparingInt(one -> depths.getOrDefault(one.id(), 0)))
        .toList();
  }

  private static int depth(
      String id, Map<String, Proposed> byId, Map<String, Integer> depths, int steps) {
    Proposed one = byId.get(id);
    if (one == null || steps > byId.size()) {
      return 0;
    }
    Integer known = depths.get(id);
    if (known != null) {
      return known;
    }
    int deepest = 0;
    UnitContent content = one.content();
    for (String before :
        new String[] {content.parentId(), content.competentUnitId(), content.successorId()}) {
      deepest =
          before == null ? deepest : Math.max(deepest, depth(before, byId, depths, steps + 1) + 1);
    }
    depths.put(id, deepest);
    return deepest;
  }

  private static SheetOutcome foreseen(
      UnitSheet sheet,
      List<Proposed> proposed,
      UnitTree tree,
      List<RowError> errors,
      boolean dryRun) {
    if (!dryRun && !errors.isEmpty()) {
      throw SheetOutcome.refusal(errors, "单位");
    }
    int created = (int) proposed.stream().filter(one -> tree.find(one.id()).isEmpty()).count();
    int same =
        (int)
            proposed.stream()
                .filter(one ->
                    tree.find(one.id())
                        .filter(is ->
                            is.content()
                                .equals(one.content().keepingContact(is.content().contact())))
                        .isPresent())
                .count();
    int changed = proposed.size() - created - same;
    return SheetOutcome.of(dryRun, sheet.rows().size(), created, changed, same, errors);
  }

  private static void add(Row<UnitColumn> row, Refusal why, List<RowError> errors) {
    if (why.errors().isEmpty()) {
      errors.add(
          new RowError(
              row.number(), row.text(UnitColumn.ID), null, String.valueOf(why.getMessage())));
    }
    why.errors().forEach(problem -> errors.add(error(row, problem)));
  }

  private static RowError error(Row<UnitColumn> row, FieldProblem problem) {
    return RowError.of(row.number(), row.text(UnitColumn.ID), problem);
  }
}
