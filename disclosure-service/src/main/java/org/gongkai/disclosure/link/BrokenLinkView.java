package org.gongkai.disclosure.link;

import java.time.Instant;
import org.gongkai.disclosure.page.Site;
import org.gongkai.disclosure.search.Mentions.Place;
import org.gongkai.disclosure.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/** A link that leads nowhere, as staff see it. */
record BrokenLinkView(
    String itemId,
    String title,
    String unit,
    @Nullable String unitName,
    Instant publishedAt,
    String page,
    Place place,
    String placeName,
    String name,
    String target,
    Fault fault,
    String faultName,
    @Nullable String said,
    @Nullable Instant checkedAt) {

  static BrokenLinkView of(BrokenLink one, UnitTree tree) {
    return new BrokenLinkView(
        one.item().id(),
        one.item().title(),
        one.item().unit(),
        tree.name(one.item().unit()),
        one.item().publishedAt(),
        Site.item(one.item().id()),
        one.link().place(),
        one.link().place().label(),
        one.link().name(),
        one.link().target(),
        one.fault(),
        one.fault().label(),
        one.said(),
        one.checkedAt());
  }
}
