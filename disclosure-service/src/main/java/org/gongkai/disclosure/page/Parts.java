package org.gongkai.disclosure.page;

import org.gongkai.disclosure.column.Column;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.search.PublicIndex;
import org.gongkai.disclosure.search.Scope;
import org.gongkai.disclosure.unit.Units;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Names and addresses of the parts of the record. */
@Component
public class Parts {

  private final Columns columns;
  private final Units units;
  private final PublicIndex index;

  Parts(Columns columns, Units units, PublicIndex index) {
    this.columns = columns;
    this.units = units;
    this.index = index;
  }

  /**
   * @param path of the page that lists it
   * @param feed path of its feeds, without the ending that says the language
   */
  public record Part(String name, String path, String feed) {}

  /** Empty for an unknown column or unit, and for a theme class that no public item has. */
  public Mono<Part> find(Scope scope) {
    String id = Site.segment(scope.id());
    return switch (scope.kind()) {
      case ALL -> Mono.just(new Part("全部公开事项", "/record", "/feeds/all"));
      case COLUMN ->
          Mono.justOrEmpty(columns.find(scope.id()).map(Column::name))
              .map(name -> new Part(name, Site.column(scope.id()), "/feeds/columns/" + id));
      case UNIT ->
          units
              .tree()
              .mapNotNull(tree -> tree.name(scope.id()))
              .map(name -> new Part(name, Site.unit(scope.id()), "/feeds/units/" + id));
      case THEME ->
          index
              .latestChanges(scope, 1)
              .filter(found -> !found.isEmpty())
              .map(found -> new Part(scope.id(), "/record", "/feeds/themes/" + id));
    };
  }
}
