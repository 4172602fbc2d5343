package org.gongkai.disclosure.screening;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemState;
import org.gongkai.disclosure.item.ReleaseGate;
import org.gongkai.platform.problem.FieldProblem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Screens at submission, and lets nothing further while a finding on this very content is open. A
 * publication is screened once more: dictionaries may have learnt something since.
 */
@Component
class ScreeningGate implements ReleaseGate {

  private static final int MOST = 20;

  private final Screenings screenings;

  ScreeningGate(Screenings screenings) {
    this.screenings = screenings;
  }

  @Override
  public Mono<List<FieldProblem>> obstacles(Item item, ItemState to) {
    Mono<Screening> screened =
        to == ItemState.PUBLISHED ? screenings.anew(item) : screenings.of(item);
    return screened.map(
        screening -> to == ItemState.FIRST_REVIEW ? List.of() : obstacles(screening));
  }

  static List<FieldProblem> obstacles(Screening screening) {
    List<Finding> blocking = screening.blocking();
    List<FieldProblem> problems = new ArrayList<>();
    for (Finding finding : blocking.subList(0, Math.min(MOST, blocking.size()))) {
      String where = finding.place().part().isEmpty() ? "" : finding.place().part() + "：";
      problems.add(
          new FieldProblem(
              finding.place().pointer(),
              where + finding.detector().label() + "“" + finding.excerpt() + "”尚未处理"));
    }
    if (blocking.size() > MOST) {
      problems.add(new FieldProblem("", "另有 " + (blocking.size() - MOST) + " 处发现尚未处理"));
    }
    if (screening.cut()) {
      problems.add(new FieldProblem("", "发现过多，请先处理内容或附件中的个人信息后再提交"));
    }
    return problems;
  }
}
