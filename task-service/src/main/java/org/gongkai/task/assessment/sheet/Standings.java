package org.gongkai.task.assessment.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.assessment.scheme.Scheme;
import org.gongkai.task.assessment.scheme.SchemeAccess;
import org.gongkai.task.assessment.scheme.SchemeAccess.Opened;
import org.gongkai.task.assessment.sheet.Ranking.Entry;
import org.gongkai.task.assessment.sheet.Ranking.Place;
import reactor.core.publisher.Mono;

/** Who stands where: provisional for those who see all, final for everybody assessed. */
public class Standings {

  private final SchemeAccess access;
  private final Sheets sheets;

  Standings(SchemeAccess access, Sheets sheets) {
    this.access = access;
    this.sheets = sheets;
  }

  /** {@code isFinal} is written as {@code final}, which no component can be called. */
  public record Table(
      String schemeId,
      String title,
      int year,
      @com.fasterxml.jackson.annotation.JsonProperty("final") boolean isFinal,
      List<Group> groups) {}

  public record Group(String unitKind, List<Standing> standings) {}

  public record Standing(
      int rank, String unitId, String unitName, BigDecimal score, BigDecimal of) {}

  /** The sheets of a scheme with their ranks, for a table of any form. */
  record Ranked(Scheme scheme, List<ScoreSheet> sheets, Map<String, Integer> ranks) {}

  /** 403 for staff of assessed units while the results are not final. */
  public Mono<Table> table(String schemeId, Actor actor) {
    return ranked(schemeId, actor).map(Standings::table);
  }

  /** 403 for staff of assessed units while the results are not final. */
  Mono<Ranked> ranked(String schemeId, Actor actor) {
    return access
        .open(schemeId, actor)
        .doOnNext(Standings::requireVisible)
        .flatMap(opened ->
            sheets
                .ofScheme(schemeId)
                .collectList()
                .map(all -> new Ranked(opened.scheme(), all, Ranking.ranks(entries(all)))));
  }

  private static Table table(Ranked ranked) {
    Map<String, ScoreSheet> byUnit =
        ranked.sheets().stream().collect(Collectors.toMap(ScoreSheet::unit, Function.identity()));
    List<Group> groups =
        Ranking.of(entries(ranked.sheets())).entrySet().stream()
            .map(kind ->
                new Group(
                    kind.getKey(),
                    kind.getValue().stream().map(it -> standing(it, byUnit)).toList()))
            .toList();
    Scheme scheme = ranked.scheme();
    return new Table(
        scheme.id(), scheme.head().title(), scheme.head().year(), scheme.isSettled(), groups);
  }

  private static Standing standing(Place place, Map<String, ScoreSheet> byUnit) {
    ScoreSheet sheet = Objects.requireNonNull(byUnit.get(place.unit()));
    return new Standing(
        place.rank(), sheet.unit(), sheet.unitName(), sheet.score().points(), sheet.score().of());
  }

  private static List<Entry> entries(List<ScoreSheet> sheets) {
    return sheets.stream()
        .map(it -> new Entry(it.unit(), it.unitKind(), it.score().points()))
        .toList();
  }

  private static void requireVisible(Opened opened) {
    if (!opened.seesAll() && !opened.scheme().isSettled()) {
      throw Refusal.forbidden("考核结果尚未确定。");
    }
  }
}
