package org.gongkai.disclosure.page;

import java.util.List;
import org.gongkai.disclosure.guide.GuideRevision;
import org.gongkai.disclosure.guide.Guides;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts the pages of disclosure guides together. */
@Component
class GuidePages {

  private static final String COLUMN = "政府信息公开指南";

  private final Site site;
  private final Guides guides;
  private final Templates templates;

  GuidePages(Site site, Guides guides, Templates templates) {
    this.site = site;
    this.guides = guides;
    this.templates = templates;
  }

  /** Empty when no guide was published. */
  Mono<Rendered> current(String unit, View view) {
    return Mono.zip(guides.published(unit), guides.revisions(unit).collectList())
        .map(both -> page(both.getT1(), both.getT2(), path(unit), view));
  }

  /** One of the revisions; empty for a number that was never given. */
  Mono<Rendered> revision(String unit, int number, View view) {
    return Mono.zip(guides.published(unit, number), guides.revisions(unit).collectList())
        .map(both -> page(both.getT1(), both.getT2(), path(unit) + "/" + number, view));
  }

  private Rendered page(Guides.Published guide, List<GuideRevision> all, String self, View view) {
    Frame frame =
        new Frame(
            site,
            view,
            guide.unitName() + COLUMN + "_" + site.name(),
            self,
            Frame.columnMetas(site, COLUMN, "信息公开，" + COLUMN),
            List.of(),
            null);
    GuidePage page = GuidePage.of(frame, guide, all, path(guide.unit()), view);
    return templates.render("guide", page, guide.revision().publishedAt());
  }

  private static String path(String unit) {
    return Site.unit(unit) + "/guide";
  }
}
