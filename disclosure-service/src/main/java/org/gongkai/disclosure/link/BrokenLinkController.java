package org.gongkai.disclosure.link;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "链接检查")
@RestController
@RequestMapping("/api/disclosure/broken-links")
class BrokenLinkController {

  private static final Comparator<Numbered> NEWEST_FIRST =
      Comparator.comparing((Numbered one) -> one.link().item().publishedAt())
          .reversed()
          .thenComparing(one -> one.link().item().id())
          .thenComparingInt(Numbered::number);

  private final BrokenLinks links;
  private final Units units;

  BrokenLinkController(BrokenLinks links, Units units) {
    this.links = links;
    this.units = units;
  }

  /** With its place on the page of the item. */
  private record Numbered(BrokenLink link, int number) {

    static Numbered of(BrokenLink link) {
      return new Numbered(link, link.item().links().indexOf(link.link()));
    }

    Cursor cursor() {
      return Cursor.of(link.item().publishedAt(), link.item().id(), number);
    }

    boolean isAfter(Cursor last) {
      return Comparator.comparing((Cursor at) -> at.instant(0))
              .reversed()
              .thenComparing(at -> at.text(1))
              .thenComparingLong(at -> at.number(2))
              .compare(cursor(), last)
          > 0;
    }
  }

  @GetMapping
  @Operation(summary = "打不开的链接", description = "本单位及下级单位公开页面上的断链、错链，最近公开的事项在前。")
  Mono<Page<BrokenLinkView>> list(
      @Parameter(description = "默认本单位") @RequestParam(required = false) @Nullable String unit,
      @Parameter(description = "原因") @RequestParam(required = false) @Nullable Fault fault,
      PageRequest page,
      Actor actor) {
    StaffAccess.requireStaff(actor);
    String scope = Objects.requireNonNullElse(unit, actor.unit());
    return units
        .requireWithin(scope, actor)
        .zipWith(links.now())
        .map(found ->
            Page.of(
                wanted(found.getT2(), found.getT1().within(scope), fault, page),
                page,
                one -> BrokenLinkView.of(one.link(), found.getT1()),
                Numbered::cursor));
  }

  private static List<Numbered> wanted(
      List<BrokenLink> all, Set<String> within, @Nullable Fault fault, PageRequest page) {
    Cursor last = page.cursor();
    return all.stream()
        .map(Numbered::of)
        .filter(one -> within.contains(one.link().item().unit()))
        .filter(one -> fault == null || one.link().fault() == fault)
        .sorted(NEWEST_FIRST)
        .filter(one -> last == null || one.isAfter(last))
        .limit(page.limitPlusOne())
        .toList();
  }
}
