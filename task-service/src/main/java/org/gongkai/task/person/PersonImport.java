package org.gongkai.task.person;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.task.imports.table.ColumnSheet;
import org.gongkai.task.imports.table.SheetOutcome;
import org.gongkai.task.imports.table.SheetOutcome.RowError;
import org.gongkai.task.unit.NameBook;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.UnitMatching;
import org.gongkai.task.unit.Units;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Enters all people of a spreadsheet, or none of them when one row is wrong. */
class PersonImport {

  private final Persons people;
  private final Units units;
  private final UnitMatching matching;
  private final Validator validator;

  PersonImport(Persons people, Units units, UnitMatching matching, Validator validator) {
    this.people = people;
    this.units = units;
    this.matching = matching;
    this.validator = validator;
  }

  /** A row that can be a person. */
  private record Listed(int row, String id, PersonContent content) {}

  /** 422 with a pointer for each wrong row, unless it is only a dry run. */
  Mono<SheetOutcome> put(ColumnSheet<PersonColumn> sheet, boolean dryRun, Actor actor) {
    actor.require(Role.ADMIN);
    List<RowError> errors = new ArrayList<>();
    return Reach.of(actor, units)
        .flatMap(reach ->
            matching
                .names(reach.territory())
                .map(names -> read(sheet, names, reach, errors))
                .flatMap(listed ->
                    people
                        .known(listed.stream().map(Listed::id).toList())
                        .collectMap(Person::id)
                        .flatMap(known -> {
                          listed.stream()
                              .filter(one -> isElsewhere(known.get(one.id()), reach))
                              .forEach(one -> errors.add(elsewhere(one)));
                          return dryRun
                              ? Mono.just(foreseen(sheet, listed, known, errors, reach))
                              : write(sheet, listed, known, errors, reach);
                        })));
  }

  private List<Listed> read(
      ColumnSheet<PersonColumn> sheet, NameBook names, Reach reach, List<RowError> errors) {
    Set<String> seen = new HashSet<>();
    List<Listed> listed = new ArrayList<>();
    for (ColumnSheet.Row<PersonColumn> row : sheet.rows()) {
      PersonRow reading = new PersonRow(row);
      PersonContent content = reading.content(names, reach);
      List<FieldProblem> problems = new ArrayList<>(reading.problems());
      if (!Person.isId(reading.id())) {
        problems.add(new FieldProblem("/id", "编号格式不正确"));
      } else if (!seen.add(reading.id())) {
        problems.add(new FieldProblem("/id", "编号在表中重复"));
      }
      Set<String> told = new HashSet<>(problems.stream().map(FieldProblem::pointer).toList());
      validator.validate(content).stream()
          .map(one ->
              new FieldProblem(
                  "/" + one.getPropertyPath().toString().replaceAll("[.\\[<].*", ""),
                  one.getMessage()))
          .filter(one -> told.add(one.pointer()))
          .forEach(problems::add);
      problems.forEach(one -> errors.add(RowError.of(row.number(), reading.id(), one)));
      if (problems.isEmpty()) {
        listed.add(new Listed(row.number(), reading.id(), content));
      }
    }
    return listed;
  }

  private Mono<SheetOutcome> write(
      ColumnSheet<PersonColumn> sheet,
      List<Listed> listed,
      Map<String, Person> known,
      List<RowError> errors,
      Reach reach) {
    if (!errors.isEmpty()) {
      return Mono.error(SheetOutcome.refusal(errors, "人员"));
    }
    SheetOutcome done = foreseen(sheet, listed, known, errors, reach).done();
    return Flux.fromIterable(listed)
        .concatMap(one -> people.put(one.id(), one.content(), null, reach))
        .then(Mono.just(done));
  }

  private static SheetOutcome foreseen(
      ColumnSheet<PersonColumn> sheet,
      List<Listed> listed,
      Map<String, Person> known,
      List<RowError> errors,
      Reach reach) {
    int created = 0;
    int same = 0;
    int changed = 0;
    for (Listed one : listed) {
      Person is = known.get(one.id());
      if (is == null) {
        created++;
      } else if (isElsewhere(is, reach)) {
        continue;
      } else if (is.changed(one.content(), reach.above(one.content().unit())) == is) {
        same++;
      } else {
        changed++;
      }
    }
    return SheetOutcome.of(true, sheet.rows().size(), created, changed, same, errors);
  }

  private static boolean isElsewhere(@Nullable Person known, Reach reach) {
    return known != null && !reach.handles(known.unit());
  }

  private static RowError elsewhere(Listed one) {
    return new RowError(one.row(), one.id(), "id", "该编号属于其他单位的人员，不在您管理的范围内");
  }
}
