package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.task.imports.Paragraph.Level;

/**
 * Which paragraphs of a plan in prose are its tasks: where units are stated, those that state them;
 * else the lowest numbered level that is not a mere list inside a paragraph.
 *
 * @param stated units are stated somewhere
 * @param usual the level of most tasks
 * @param owners headings that name who does the tasks below
 */
record ProseLevels(boolean stated, Level usual, UnitHeadings owners) {

  /** Sections that say why and what for, but not what to do. */
  private static final Pattern AIMS =
      Pattern.compile(
          "(?:总体要求|總體要求|总体思路|指导思想|指導思想|基本原则|基本原則|(?:工作|总体|主要|发展|任务|年度)(?:目标|目標)|重要意义|目标要求)。?$");

  static ProseLevels of(List<Paragraph> body) {
    Map<Level, Integer> stating = new EnumMap<>(Level.class);
    Level above = Level.PLAIN;
    for (Paragraph paragraph : body) {
      above = isTaskLevel(paragraph.level()) ? paragraph.level() : above;
      if (states(paragraph)) {
        stating.merge(above, 1, Integer::sum);
      }
    }
    UnitHeadings owners = UnitHeadings.in(body);
    boolean stated = !stating.isEmpty() || !owners.isEmpty();
    stating.remove(Level.PLAIN);
    Optional<Level> most =
        stating.entrySet().stream()
            .max(
                Map.Entry.<Level, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey);
    return new ProseLevels(stated, most.orElseGet(() -> lowest(body)), owners);
  }

  static boolean isAims(Paragraph section) {
    return section.isHeading() && AIMS.matcher(section.text()).find();
  }

  /** The level of the tasks of one section; empty when it holds no numbered task. */
  Optional<Level> in(List<Paragraph> section) {
    if (isAims(section.getFirst())) {
      return Optional.empty();
    }
    boolean here = section.stream().anyMatch(ProseLevels::states) || owners.areIn(section);
    if (stated && !here && (beginsAnew(section) || !has(section, usual))) {
      return Optional.empty();
    }
    if (has(section, usual)) {
      return Optional.of(usual);
    }
    Level own = here ? of(section).usual() : lowest(section);
    boolean plain = own == Level.SECTION && section.getFirst().isHeading();
    return plain ? Optional.empty() : Optional.of(own);
  }

  private boolean beginsAnew(List<Paragraph> section) {
    return section.stream()
        .filter(paragraph -> paragraph.level() == usual)
        .findFirst()
        .map(paragraph -> paragraph.value() == 1)
        .orElse(false);
  }

  private static boolean states(Paragraph paragraph) {
    return !UnitStatement.in(paragraph.text()).isEmpty();
  }

  private static boolean isTaskLevel(Level level) {
    return level.compareTo(Level.SMALL) < 0;
  }

  private static boolean has(List<Paragraph> paragraphs, Level level) {
    return paragraphs.stream().anyMatch(paragraph -> paragraph.level() == level);
  }

  private static Level lowest(List<Paragraph> body) {
    List<Level> used =
        body.stream()
            .map(Paragraph::level)
            .filter(ProseLevels::isTaskLevel)
            .distinct()
            .sorted()
            .toList();
    if (used.isEmpty()) {
      return has(body, Level.SMALL) ? Level.SMALL : Level.SECTION;
    }
    Level lowest = used.getLast();
    return used.size() > 1 && isListInside(body, lowest) ? used.get(used.size() - 2) : lowest;
  }

  /** The numbers begin anew below paragraphs that have a text of their own. */
  private static boolean isListInside(List<Paragraph> body, Level level) {
    List<Paragraph> parents = new ArrayList<>();
    boolean runs = false;
    int last = 0;
    Paragraph above = null;
    for (Paragraph paragraph : body) {
      if (paragraph.level() == level) {
        runs |=
            paragraph.value() > 1
                && paragraph.value() == last + 1
                && above != null
                && !parents.contains(above);
        if (above != null && !parents.contains(above)) {
          parents.add(above);
        }
        last = paragraph.value();
      } else if (paragraph.level().compareTo(level) < 0) {
        above = paragraph;
      }
    }
    long texts =
        parents.stream()
            .filter(parent -> parent.level() != Level.SECTION && !parent.isHeading())
            .count();
    return !runs && texts * 2 > parents.size();
  }
}
