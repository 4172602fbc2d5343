package org.gongkai.disclosure.guide;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published guide as everybody may read it.
 *
 * @param updatedOn 更新日期
 * @param path of its page
 * @param current whether no later revision was published
 */
record PublicGuide(
    String unit,
    @Nullable String unitName,
    int number,
    LocalDate updatedOn,
    @Nullable String note,
    Instant publishedAt,
    GuideContent content,
    Tariff tariff,
    String path,
    boolean current) {

  /** One of the list. */
  record Line(
      String unit, @Nullable String unitName, int number, LocalDate updatedOn, String path) {

    static Line of(Guides.Published guide) {
      return new Line(
          guide.unit(),
          guide.unitName(),
          guide.revision().number(),
          guide.revision().updatedOn(),
          page(guide.unit()));
    }
  }

  /** One of the history. */
  record Past(int number, LocalDate updatedOn, @Nullable String note, boolean current) {}

  static PublicGuide of(Guides.Published guide, boolean current) {
    GuideRevision revision = guide.revision();
    return new PublicGuide(
        guide.unit(),
        guide.unitName(),
        revision.number(),
        revision.updatedOn(),
        revision.note(),
        revision.publishedAt(),
        revision.content(),
        Tariff.NATIONAL,
        current ? page(guide.unit()) : page(guide.unit()) + "/" + revision.number(),
        current);
  }

  private static String page(String unit) {
    return "/record/units/" + unit + "/guide";
  }
}
