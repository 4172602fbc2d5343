package org.gongkai.disclosure.standard;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutyKind;
import org.gongkai.disclosure.duty.DutySource;
import org.gongkai.disclosure.duty.Light;
import org.gongkai.disclosure.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who has a standard catalogue brings out one of each year (年本), by a day of that year. */
@Component
class EditionDuties implements DutySource {

  private static final int WARN_DAYS = 30;

  private final StandardCatalogues catalogues;
  private final Units units;
  private final @Nullable MonthDay due;

  EditionDuties(
      StandardCatalogues catalogues,
      Units units,
      @Value("${gongkai.disclosure.standard.due:10-31}") String due) {
    this.catalogues = catalogues;
    this.units = units;
    this.due = due.isBlank() ? null : MonthDay.parse("--" + due.strip());
  }

  @Override
  public String name() {
    return "standard-editions";
  }

  @Override
  public Flux<DutyFinding> findings(LocalDate today) {
    MonthDay day = due;
    return day == null
        ? Flux.empty()
        : units
            .tree()
            .flatMapMany(
                tree -> catalogues.inForce().filter(edition -> !tree.isDissolved(edition.unit())))
            .concatMap(edition -> Mono.justOrEmpty(finding(edition, day, today)));
  }

  /** Null when the edition in force is the one of the year. */
  static @Nullable DutyFinding finding(StandardCatalogue edition, MonthDay day, LocalDate today) {
    int owed = edition.year() + 1;
    if (owed > today.getYear()) {
      return null;
    }
    LocalDate last = day.atYear(owed);
    Light light =
        today.isAfter(last)
            ? Light.RED
            : today.plusDays(WARN_DAYS).isAfter(last) ? Light.YELLOW : Light.GREEN;
    return new DutyFinding(
        "standard-edition/" + edition.unit() + "/" + edition.level(),
        DutyKind.STANDARD_EDITION,
        edition.unit(),
        "编制公布" + owed + "年本政务公开事项标准目录",
        last,
        light,
        List.of(),
        "/api/disclosure/standard-catalogues/" + edition.id(),
        "现行的是" + edition.year() + "年本《" + edition.title() + "》，须于" + last + "前公布新年本。");
  }
}
