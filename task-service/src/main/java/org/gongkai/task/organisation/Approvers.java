package org.gongkai.task.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.organisation.OrganisationContent.Approver;
import org.gongkai.task.organisation.OrganisationContent.Stage;
import org.gongkai.task.person.Person;
import org.gongkai.task.person.Persons;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who takes which step of a unit's reviews (初审、审核、审发): whom its record of the year names, and where
 * it names nobody whom the directory knows, who bears the role there or next above.
 */
class Approvers {

  private final Persons people;

  Approvers(Persons people) {
    this.people = people;
  }

  /** How somebody came to be named. */
  enum Source {
    /** By the record of the unit. */
    RECORD,
    /** By the roles of the directory. */
    DIRECTORY,
    /** There is nobody. */
    NONE
  }

  /** Somebody who takes a step. */
  record Reviewer(String personId, String name, String unit, @Nullable String unitName) {

    private static Reviewer of(Person person, UnitTree tree) {
      return new Reviewer(person.id(), person.name(), person.unit(), tree.name(person.unit()));
    }
  }

  /** Who takes one step. */
  record Step(Stage stage, String label, Source source, List<Reviewer> reviewers) {}

  /** Emits the three steps in their order; who has left takes none. */
  Flux<Step> of(String unit, @Nullable OrganisationContent content, UnitTree tree) {
    List<Approver> named = content == null ? List.of() : content.approvers();
    return known(named)
        .flatMapMany(known ->
            Flux.fromArray(Stage.values())
                .concatMap(stage -> step(stage, unit, named, known, tree)));
  }

  /** 422 with a pointer for each approver whom the directory knows otherwise, or not at all. */
  Mono<Void> check(OrganisationContent content, Reach reach) {
    return known(content.approvers())
        .doOnNext(known -> {
          List<FieldProblem> wrong = new ArrayList<>();
          for (int place = 0; place < content.approvers().size(); place++) {
            Approver approver = content.approvers().get(place);
            String pointer = "/approvers/" + place;
            if (approver.personId() != null) {
              wrong.addAll(wrong(approver, known.get(approver.personId()), pointer, reach));
            }
          }
          if (!wrong.isEmpty()) {
            throw new Refusal(CommonCode.INVALID_CONTENT, "提交的内容有误，请按提示修改。", wrong);
          }
        })
        .then();
  }

  private static List<FieldProblem> wrong(
      Approver approver, @Nullable Person person, String pointer, Reach reach) {
    if (person == null || !reach.tree().isWithin(person.unit(), reach.territory())) {
      return List.of(new FieldProblem(pointer + "/personId", "人员目录中没有此人"));
    }
    if (!person.active()) {
      return List.of(new FieldProblem(pointer + "/personId", "此人已离岗"));
    }
    if (!person.name().equals(approver.name().strip())) {
      return List.of(new FieldProblem(pointer + "/name", "与人员目录不一致：" + person.name()));
    }
    return person.roles().contains(approver.stage().role())
        ? List.of()
        : List.of(
            new FieldProblem(pointer + "/personId", "此人没有" + approver.stage().label() + "角色"));
  }

  private Mono<Step> step(
      Stage stage, String unit, List<Approver> named, Map<String, Person> known, UnitTree tree) {
    List<Reviewer> recorded =
        named.stream()
            .filter(approver -> approver.stage() == stage && approver.personId() != null)
            .map(approver -> known.get(approver.personId()))
            .filter(Objects::nonNull)
            .filter(person -> person.active() && person.roles().contains(stage.role()))
            .map(person -> Reviewer.of(person, tree))
            .toList();
    return recorded.isEmpty()
        ? byRole(stage, tree.pathOf(unit), tree)
        : Mono.just(new Step(stage, stage.label(), Source.RECORD, recorded));
  }

  /** Of the nearest unit that has anybody. */
  private Mono<Step> byRole(Stage stage, List<String> path, UnitTree tree) {
    return people
        .bearing(stage.role(), path)
        .collectList()
        .map(found -> {
          List<Reviewer> nearest =
              path.stream()
                  .map(at ->
                      found.stream()
                          .filter(person -> person.unit().equals(at))
                          .map(person -> Reviewer.of(person, tree))
                          .toList())
                  .filter(some -> !some.isEmpty())
                  .findFirst()
                  .orElse(List.of());
          Source source = nearest.isEmpty() ? Source.NONE : Source.DIRECTORY;
          return new Step(stage, stage.label(), source, nearest);
        });
  }

  private Mono<Map<String, Person>> known(List<Approver> named) {
    List<String> ids =
        named.stream().map(Approver::personId).filter(Objects::nonNull).distinct().toList();
    return people.known(ids).collectMap(Person::id);
  }
}
