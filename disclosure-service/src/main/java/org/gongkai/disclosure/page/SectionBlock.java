package org.gongkai.disclosure.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.disclosure.search.Fact;
import org.gongkai.disclosure.section.Section;
import org.jspecify.annotations.Nullable;

/**
 * The four fixed sub-columns of a unit with what is in them.
 *
 * @param guide null when no guide was published
 * @param below units directly below
 */
record SectionBlock(@Nullable Guide guide, List<Sub> subs, List<ItemPage.Crumb> below) {

  /**
   * @param updated 更新日期
   */
  record Guide(String path, String updated) {}

  /**
   * @param empty whether nothing at all is in it
   */
  record Sub(
      String id,
      String name,
      String path,
      int items,
      boolean empty,
      List<Entry> newest,
      List<HomePage.Branch> columns) {}

  /** An item in short. */
  record Entry(String title, String path, String day) {}

  static SectionBlock of(Section section, Map<String, List<Fact>> newest, View view) {
    Section.GuideLine guide = section.guide();
    return new SectionBlock(
        guide == null ? null : new Guide(view.link(guide.path()), guide.updatedOn().toString()),
        section.columns().stream()
            .map(column -> sub(column, newest.getOrDefault(column.id(), List.of()), view))
            .toList(),
        section.below().stream()
            .map(unit -> new ItemPage.Crumb(unit.name(), view.link(unit.path())))
            .toList());
  }

  private static Sub sub(Section.Branch column, List<Fact> newest, View view) {
    List<HomePage.Branch> below = new ArrayList<>();
    column.columns().forEach(one -> add(one, 0, view, below));
    return new Sub(
        column.id(),
        column.name(),
        view.link(Site.column(column.id())),
        column.items(),
        column.items() == 0,
        newest.stream()
            .map(fact ->
                new Entry(
                    fact.title(),
                    view.link(Site.item(fact.id())),
                    Words.day(fact.publishedAt()).toString()))
            .toList(),
        below);
  }

  private static void add(
      Section.Branch column, int depth, View view, List<HomePage.Branch> branches) {
    branches.add(
        new HomePage.Branch(
            column.name(), view.link(Site.column(column.id())), depth, column.items()));
    column.columns().forEach(one -> add(one, depth + 1, view, branches));
  }
}
