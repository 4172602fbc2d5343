package org.gongkai.task.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What an inspection is about; no units mean all of the territory.
 *
 * @param columns checked of each unit
 * @param channels checked of each unit, such as WEBSITE
 */
public record InspectionScope(List<String> units, List<String> columns, List<String> channels) {

  public InspectionScope {
    units = units == null ? List.of() : List.copyOf(units);
    columns = columns == null ? List.of() : List.copyOf(columns);
    channels = channels == null ? List.of() : List.copyOf(channels);
  }

  /** Every target, each once, in their order. */
  List<String> targets(List<String> among) {
    TreeSet<String> targets = new TreeSet<>();
    for (String unit : among) {
      List<String> parts = new ArrayList<>();
      columns.forEach(column -> parts.add(unit + "/column/" + column));
      channels.forEach(channel -> parts.add(unit + "/channel/" + channel));
      targets.addAll(parts.isEmpty() ? List.of(unit) : parts);
    }
    return List.copyOf(targets);
  }

  /** The unit that a target belongs to. */
  static String unitOf(String target) {
    int end = target.indexOf('/');
    return end < 0 ? target : target.substring(0, end);
  }
}
