package org.gongkai.disclosure.item;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Whether an item is important (重要信息), and who shall read it beside the three reviewers
 * (多人审看、专人把关).
 *
 * @param coReaders empty for anybody who may
 */
public record Importance(
    boolean important, String reason, List<Person> coReaders, @Nullable Person gatekeeper) {

  /** What cannot be asked for this item, or not by this person. */
  void check(Item item, Actor by) {
    if (!important) {
      if (item.review().important() && !by.is(Role.REVIEWER) && !by.is(Role.SIGNER)) {
        throw Refusal.forbidden("只有审核人或审发人可以取消重要标记。");
      }
      return;
    }
    List<FieldProblem> wrong = new ArrayList<>();
    if (gatekeeper == null) {
      wrong.add(new FieldProblem("/gatekeeper", "重要信息须指定专人把关"));
    } else if (item.isAuthor(gatekeeper.id())) {
      wrong.add(new FieldProblem("/gatekeeper", "拟稿人不能为自己的稿件把关"));
    }
    Set<String> named = new HashSet<>();
    coReaders.forEach(reader -> named.add(reader.id()));
    int least = item.review().rules().coReaders();
    if (!coReaders.isEmpty() && named.size() < least) {
      wrong.add(new FieldProblem("/coReaders", "会看人至少" + least + "名"));
    }
    if (coReaders.stream().anyMatch(reader -> item.isAuthor(reader.id()))) {
      wrong.add(new FieldProblem("/coReaders", "拟稿人不能会看自己的稿件"));
    }
    if (!wrong.isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "会看和把关的人员有误，请按提示修改。", wrong);
    }
  }

  /** Why this person may not read, or keep the gate, beside the reviewers. */
  static Optional<Refusal> refusal(Item item, ReviewAction how, Actor actor) {
    Review review = item.review();
    if (item.isAuthor(actor.id()) || item.hasApproved(actor.id())) {
      return Optional.of(new Refusal(ItemCode.SAME_PERSON, "拟稿人和审核人不能会看或把关同一稿件。"));
    }
    Person keeper = review.gatekeeper();
    boolean isKeeper = keeper != null && keeper.id().equals(actor.id());
    if (how == ReviewAction.GATEKEEP) {
      return isKeeper ? Optional.empty() : Optional.of(Refusal.forbidden("您不是本稿件指定的把关人。"));
    }
    if (isKeeper) {
      return Optional.of(new Refusal(ItemCode.SAME_PERSON, "把关人不能兼作会看人。"));
    }
    boolean asked =
        review.coReaders().isEmpty()
            || review.coReaders().stream().anyMatch(reader -> reader.id().equals(actor.id()));
    return asked ? Optional.empty() : Optional.of(Refusal.forbidden("您不是本稿件指定的会看人。"));
  }

  static List<FieldProblem> missing(Item item) {
    Review review = item.review();
    if (!review.important()) {
      return List.of();
    }
    List<FieldProblem> missing = new ArrayList<>();
    Map<String, Boolean> last = new LinkedHashMap<>();
    review.coReadings().stream()
        .filter(reading -> reading.contentHash().equals(item.contentHash()))
        .filter(reading -> !item.isAuthor(reading.person().id()))
        .filter(reading -> !item.hasApproved(reading.person().id()))
        .forEach(reading -> last.put(reading.person().id(), reading.agrees()));
    int needed = Math.max(review.rules().coReaders(), review.coReaders().size());
    long agreed = last.values().stream().filter(agrees -> agrees).count();
    if (agreed < needed) {
      missing.add(new FieldProblem("/coReadings", "重要信息须经" + needed + "人会看同意，已有" + agreed + "人"));
    }
    CoReading word = review.gatekeeping();
    if (word == null || !word.contentHash().equals(item.contentHash()) || !word.agrees()) {
      missing.add(new FieldProblem("/gatekeeping", "重要信息须由指定的专人把关"));
    }
    return missing;
  }
}
