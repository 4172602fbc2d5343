package org.gongkai.disclosure.page;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.disclosure.column.Column;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.page.HomePage.Branch;
import org.gongkai.disclosure.page.HomePage.Place;
import org.gongkai.disclosure.page.ItemPage.Crumb;
import org.gongkai.disclosure.search.PublicIndex;
import org.gongkai.disclosure.search.PublicLine;
import org.gongkai.disclosure.search.Scope;
import org.gongkai.disclosure.section.PublicTallies;
import org.gongkai.disclosure.section.Sections;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts the home page and the lists together. */
@Component
class ListPages {

  private static final int LATEST = 20;
  private static final int NEWEST_OF_A_SUB_COLUMN = 5;

  private final Site site;
  private final Columns columns;
  private final Parts parts;
  private final PublicIndex index;
  private final PublicTallies tallies;
  private final Sections sections;
  private final Templates templates;

  ListPages(
      Site site,
      Columns columns,
      Parts parts,
      PublicIndex index,
      PublicTallies tallies,
      Sections sections,
      Templates templates) {
    this.site = site;
    this.columns = columns;
    this.parts = parts;
    this.index = index;
    this.tallies = tallies;
    this.sections = sections;
    this.templates = templates;
  }

  Mono<Rendered> home(View view) {
    return Mono.zip(
            parts.find(Scope.ALL),
            index.spread(),
            index.newest(Scope.ALL, new PageRequest(LATEST, null)),
            tallies.ofItems())
        .map(found -> {
          List<PublicLine> latest = found.getT3().items();
          HomePage page =
              new HomePage(
                  frame(
                      site.name(),
                      found.getT1(),
                      found.getT1().path(),
                      view,
                      Frame.siteMetas(site)),
                  found.getT2().total(),
                  lines(latest, view),
                  columns.all().stream()
                      .filter(column -> column.unit() == null && !column.isClosed())
                      .map(column ->
                          branch(
                              column, found.getT4().tallies().of(null, column.id()).items(), view))
                      .toList(),
                  found.getT2().units().stream()
                      .map(unit ->
                          new Place(unit.name(), view.link(Site.unit(unit.id())), unit.count()))
                      .toList(),
                  found.getT2().themes().stream()
                      .map(theme ->
                          new Place(
                              theme.name(),
                              "/feeds/themes/" + Site.segment(theme.id()) + ".atom",
                              theme.count()))
                      .toList());
          return templates.render("home", page, changed(latest));
        });
  }

  /** Empty for an unknown column or unit. */
  Mono<Rendered> list(Scope scope, PageRequest request, View view) {
    return parts
        .find(scope)
        .flatMap(part ->
            Mono.zip(index.newest(scope, request), section(scope, request, view))
                .map(both -> {
                  Page<PublicLine> found = both.getT1();
                  SectionBlock section = both.getT2().orElse(null);
                  ListPage page = list(scope, part, request, found, section, view);
                  return templates.render("list", page, changed(found.items()));
                }));
  }

  /** Of a unit, on its first page. */
  private Mono<Optional<SectionBlock>> section(Scope scope, PageRequest request, View view) {
    return scope.kind() != Scope.Kind.UNIT || request.cursor() != null
        ? Mono.just(Optional.empty())
        : sections
            .find(scope.id())
            .zipWith(sections.newest(scope.id(), NEWEST_OF_A_SUB_COLUMN))
            .map(found -> Optional.of(SectionBlock.of(found.getT1(), found.getT2(), view)))
            .defaultIfEmpty(Optional.empty());
  }

  private ListPage list(
      Scope scope,
      Parts.Part part,
      PageRequest request,
      Page<PublicLine> found,
      @Nullable SectionBlock section,
      View view) {
    String type = scope.kind() == Scope.Kind.UNIT ? "信息公开，单位" : "信息公开，" + part.name();
    String self =
        request.cursor() == null
            ? part.path()
            : part.path() + "?cursor=" + request.cursor().encode();
    return new ListPage(
        frame(
            part.name() + "_" + site.name(),
            part,
            self,
            view,
            Frame.columnMetas(site, part.name(), type)),
        part.name(),
        scope.kind() == Scope.Kind.COLUMN ? notes(scope.id()) : List.of(),
        section,
        scope.kind() == Scope.Kind.COLUMN ? above(scope.id(), view) : List.of(),
        scope.kind() == Scope.Kind.COLUMN ? below(scope.id(), view) : List.of(),
        lines(found.items(), view),
        request.cursor() == null ? null : view.link(part.path()),
        found.next() == null ? null : view.link(part.path() + "?cursor=" + found.next()));
  }

  private Frame frame(
      String title, Parts.Part part, String path, View view, List<Frame.Meta> metas) {
    return new Frame(site, view, title, path, metas, Frame.feeds(part), null);
  }

  private static List<ListPage.Line> lines(List<PublicLine> found, View view) {
    return found.stream().map(line -> ListPage.Line.of(line, view)).toList();
  }

  private List<String> notes(String column) {
    return columns.find(column).stream()
        .flatMap(one ->
            Stream.of(one.description(), one.isClosed() ? "本栏目已关闭，不再更新，已有内容继续公开。" : null)
                .filter(Objects::nonNull))
        .toList();
  }

  private List<Crumb> above(String column, View view) {
    return columns.path(column).stream()
        .skip(1)
        .flatMap(id -> columns.find(id).stream())
        .map(one -> crumb(one, view))
        .toList()
        .reversed();
  }

  private List<Crumb> below(String column, View view) {
    return columns.below(column).stream().map(one -> crumb(one, view)).toList();
  }

  private static Crumb crumb(Column column, View view) {
    return new Crumb(column.name(), view.link(Site.column(column.id())));
  }

  private Branch branch(Column column, int items, View view) {
    return new Branch(
        column.name(),
        view.link(Site.column(column.id())),
        columns.path(column.id()).size() - 1,
        items);
  }

  private static Instant changed(List<PublicLine> lines) {
    return lines.stream().map(PublicLine::updatedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
  }
}
