package org.gongkai.feedback.follow;

import java.util.Locale;
import java.util.Optional;
import org.gongkai.feedback.appeal.Appeal;
import org.gongkai.feedback.appeal.Appeals;
import org.gongkai.feedback.appeal.QueryCodes;
import org.gongkai.feedback.secret.Sealing;
import org.gongkai.feedback.unit.Units;
import org.gongkai.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens an appeal to whoever knows its number and its code. */
@Component
class Following {

  private static final int LONGEST = 40;

  private final Appeals appeals;
  private final Units units;
  private final QueryCodes codes;
  private final Sealing sealing;
  private final WrongTries tries;

  Following(Appeals appeals, Units units, QueryCodes codes, Sealing sealing, WrongTries tries) {
    this.appeals = appeals;
    this.units = units;
    this.codes = codes;
    this.sealing = sealing;
    this.tries = tries;
  }

  /**
   * A wrong number and a wrong code are refused in the same words after the same steps, so that
   * nobody learns which numbers exist.
   */
  Mono<FollowedAppeal> follow(String given, String code, String address) {
    String number = cut(given).strip().toUpperCase(Locale.ROOT);
    return Mono.fromRunnable(() -> tries.check(number, address))
        .then(Mono.defer(() -> appeals.find(number).map(Optional::of)))
        .defaultIfEmpty(Optional.empty())
        .map(found -> opened(found, number, cut(code), address))
        .zipWith(units.tree(), (appeal, tree) -> FollowedAppeal.of(appeal, sealing, tree));
  }

  private Appeal opened(Optional<Appeal> found, String number, String code, String address) {
    if (!codes.opens(found.orElse(null), number, code)) {
      tries.count(number, address);
      throw Refusal.notFound("留言，请核对编号和查询码");
    }
    return found.orElseThrow();
  }

  private static String cut(String given) {
    return given.length() > LONGEST ? given.substring(0, LONGEST) : given;
  }
}
