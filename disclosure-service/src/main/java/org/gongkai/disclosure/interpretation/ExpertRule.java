package org.gongkai.disclosure.interpretation;

import java.util.List;
import org.gongkai.disclosure.expert.Expert;
import org.gongkai.disclosure.expert.Experts;
import org.gongkai.disclosure.item.Item;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * An expert who interprets is taken from the library of experts, as soon as the unit or one above
 * it has listed any.
 */
@Component
class ExpertRule {

  private final Experts experts;
  private final Interpretations interpretations;

  ExpertRule(Experts experts, Interpretations interpretations) {
    this.experts = experts;
    this.interpretations = interpretations;
  }

  /** The request with the entry of its expert; who is registered already may stay. */
  Mono<SheetRequest> named(Item item, SheetRequest request) {
    Interpreter who = request.interpreter();
    if (who.kind() != Interpreter.Kind.EXPERT) {
      return Mono.just(request);
    }
    return interpretations
        .sheets()
        .find(item.id())
        .filter(known -> known.interpreter().equals(who))
        .map(known -> request)
        .switchIfEmpty(
            Mono.defer(() ->
                experts
                    .listedFor(item.content().unit())
                    .collectList()
                    .map(listed -> request.by(entry(who, listed)))));
  }

  private static Interpreter entry(Interpreter who, List<Expert> listed) {
    String id = who.expertId();
    for (Expert expert : listed) {
      if (expert.isCalled(who.name()) && (id == null || expert.id().equals(id))) {
        String title = who.title() == null ? expert.profile().title() : who.title();
        return new Interpreter(who.name(), title, Interpreter.Kind.EXPERT, expert.id());
      }
    }
    if (id == null && listed.isEmpty()) {
      return who;
    }
    throw new Refusal(
        CommonCode.INVALID_CONTENT,
        "解读登记有误，请按提示修改。",
        List.of(
            new FieldProblem(
                id == null ? "/interpreter/name" : "/interpreter/expertId", "解读专家须在专家库中，且在聘期内")));
  }
}
