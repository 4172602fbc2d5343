package org.gongkai.disclosure.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutyKind;
import org.gongkai.disclosure.duty.DutySource;
import org.gongkai.disclosure.duty.Light;
import org.gongkai.disclosure.page.Site;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Links that lead nowhere, all of a unit together; those of a dissolved unit are its heir's. */
@Component
class LinkDuties implements DutySource {

  private final BrokenLinks links;
  private final Units units;

  LinkDuties(BrokenLinks links, Units units) {
    this.links = links;
    this.units = units;
  }

  @Override
  public String name() {
    return "links";
  }

  @Override
  public Flux<DutyFinding> findings(LocalDate today) {
    return Mono.zip(links.whenComplete(), units.tree())
        .flatMapMany(found -> Flux.fromStream(() -> findings(found.getT1(), found.getT2())));
  }

  static Stream<DutyFinding> findings(List<BrokenLink> broken, UnitTree tree) {
    Map<String, List<BrokenLink>> byUnit =
        broken.stream()
            .collect(
                Collectors.groupingBy(
                    one -> tree.heir(one.item().unit()), TreeMap::new, Collectors.toList()));
    return byUnit.entrySet().stream().map(one -> finding(one.getKey(), one.getValue()));
  }

  private static DutyFinding finding(String unit, List<BrokenLink> broken) {
    List<String> items = broken.stream().map(one -> one.item().id()).distinct().sorted().toList();
    BrokenLink first = broken.getFirst();
    return new DutyFinding(
        "broken-link:" + unit,
        DutyKind.BROKEN_LINK,
        unit,
        "修复" + items.size() + "件公开事项的" + broken.size() + "处断链",
        null,
        Light.YELLOW,
        items,
        "/api/disclosure/broken-links?unit=" + Site.segment(unit),
        "打不开的链接，如《" + first.item().title() + "》" + first.words());
  }
}
