package org.gongkai.task.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.task.unit.Unit;
import org.gongkai.task.unit.UnitLevel;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * The light of a unit and what is below it.
 *
 * @param light the worst among the unit and all below it
 * @param total of the unit and all below it
 * @param red units with a red light, itself included
 */
record LightView(
    String unit,
    @Nullable String unitName,
    @Nullable UnitLevel level,
    Light light,
    Own own,
    CaseCounts total,
    int red,
    int yellow,
    int green,
    List<LightView> children) {

  /** The unit's own light; since when is absent while it has had no case. */
  record Own(Light light, CaseCounts counts, @Nullable Instant since) {

    static final Own DARK = new Own(Light.GREEN, CaseCounts.NONE, null);
  }

  /** Of a unit with those directly below it, from all lights of its territory. */
  static LightView of(String unit, List<UnitLight> within, UnitTree tree) {
    List<LightView> children =
        tree.all()
            .filter(child -> Objects.equals(child.content().parentId(), unit))
            .map(Unit::id)
            .map(child -> rolledUp(child, below(child, within), tree, List.of()))
            .toList();
    return rolledUp(unit, within, tree, children);
  }

  private static List<UnitLight> below(String unit, List<UnitLight> all) {
    return all.stream().filter(light -> light.scopes().contains(unit)).toList();
  }

  private static LightView rolledUp(
      String unit, List<UnitLight> within, UnitTree tree, List<LightView> children) {
    Own own = Own.DARK;
    CaseCounts total = CaseCounts.NONE;
    Light worst = Light.GREEN;
    List<Light> each = new ArrayList<>();
    for (UnitLight light : within) {
      total = total.plus(light.counts());
      worst = worst.worst(light.light());
      each.add(light.light());
      if (light.id().equals(unit)) {
        own = new Own(light.light(), light.counts(), light.since());
      }
    }
    int red = (int) each.stream().filter(Light.RED::equals).count();
    int yellow = (int) each.stream().filter(Light.YELLOW::equals).count();
    int all = (int) tree.within(unit).count();
    return new LightView(
        unit,
        tree.name(unit),
        tree.find(unit).map(found -> found.content().level()).orElse(null),
        worst,
        own,
        total,
        red,
        yellow,
        Math.max(0, all - red - yellow),
        children);
  }
}
