package org.gongkai.disclosure.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.disclosure.item.ElementRules;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.link.BrokenLink;
import org.gongkai.disclosure.search.Fact;
import org.gongkai.disclosure.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * Finds what single public items lack.
 *
 * @param facts of everything that is public
 */
record ItemFaults(List<Fact> facts, ElementRules elements, UnitTree units) {

  private static final int SHOWN = 3;

  /**
   * Items with pictures that say nothing to those who cannot see them.
   *
   * @param unit null for all
   */
  List<Offender> bare(@Nullable String unit) {
    return found(
        unit,
        fact ->
            fact.documentsWithoutAlternative() == 0
                ? null
                : fact.documentsWithoutAlternative() + "处图片没有替代文字或视频没有字幕");
  }

  /**
   * Items without elements that their type asks for: published elsewhere, or before they were asked
   * for.
   *
   * @param unit null for all
   */
  List<Offender> incomplete(@Nullable String unit) {
    return found(unit, this::lacking);
  }

  /**
   * Items whose pages lead nowhere.
   *
   * @param links all those that do
   * @param unit null for all
   */
  List<Offender> broken(List<BrokenLink> links, @Nullable String unit) {
    Map<String, List<String>> words =
        links.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.item().id(),
                    Collectors.mapping(BrokenLink::words, Collectors.toList())));
    return found(
        unit,
        fact -> {
          List<String> found = words.get(fact.id());
          return found == null
              ? null
              : String.join("；", found.stream().limit(SHOWN).toList())
                  + (found.size() > SHOWN ? "等" + found.size() + "处" : "");
        });
  }

  private @Nullable String lacking(Fact fact) {
    List<String> names =
        Arrays.stream(ItemType.values())
            .filter(type -> type.name().equals(fact.type()))
            .findFirst()
            .map(type -> elements.incomplete(type, fact.absentElements()))
            .orElse(List.of());
    return names.isEmpty()
        ? null
        : "缺少" + String.join("、", names) + (fact.migrated() ? "（历史迁移）" : "");
  }

  private List<Offender> found(@Nullable String unit, Function<Fact, @Nullable String> fault) {
    List<Offender> found = new ArrayList<>();
    for (Fact fact : facts) {
      String detail = unit == null || fact.unit().equals(unit) ? fault.apply(fact) : null;
      if (detail != null) {
        found.add(offender(fact, detail));
      }
    }
    return List.copyOf(found);
  }

  private Offender offender(Fact fact, String detail) {
    return new Offender(
        Offender.Kind.ITEM,
        fact.id(),
        fact.title(),
        fact.unit(),
        units.name(fact.unit()),
        fact.publishedAt(),
        detail,
        "/record/" + fact.id());
  }
}
