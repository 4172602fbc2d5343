package org.gongkai.disclosure.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.disclosure.item.Edition;
import org.gongkai.disclosure.item.Elements;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.item.Validity;
import org.gongkai.disclosure.item.ValidityChange;
import org.gongkai.disclosure.page.ItemPage.Banner;
import org.jspecify.annotations.Nullable;

/** What a reader must know before the text: whether it holds, whether it is the latest. */
final class Banners {

  private static final String STOP = "stop";
  private static final String NOTE = "note";

  private Banners() {}

  static List<Banner> of(Shown shown, View view) {
    List<Banner> banners = new ArrayList<>();
    PublicItem item = shown.item();
    if (!shown.isCurrent()) {
      banners.add(
          new Banner(
              STOP,
              "这是第" + shown.number() + "版（历史版本），现行版本为第" + item.edition() + "版。",
              view.link(Site.item(item.id()))));
    }
    validity(item, view).ifPresent(banners::add);
    if (shown.isCurrent() && item.edition() > 1) {
      banners.add(correction(item));
    }
    PublicItem.Migrated origin = item.migrated();
    if (origin != null) {
      banners.add(
          new Banner(
              NOTE,
              "本件由“" + origin.from() + "”迁入（" + Words.minute(origin.at()) + "），未经本平台审核流程。",
              null));
    }
    return banners;
  }

  private static Optional<Banner> validity(PublicItem item, View view) {
    Elements elements = item.content().elements();
    Validity validity = elements.validity();
    if (validity == null) {
      return Optional.empty();
    }
    ValidityChange change =
        item.validityChanges().stream()
            .filter(one -> one.validity() == validity)
            .max(Comparator.comparing(ValidityChange::from))
            .orElse(null);
    String more = change == null ? "" : "依据：" + change.basis();
    String path =
        change == null || change.byItem() == null ? null : view.link(Site.item(change.byItem()));
    return switch (validity) {
      case VALID -> Optional.empty();
      case NOT_YET ->
          Optional.of(
              new Banner(
                  NOTE,
                  elements.effectiveDate() == null
                      ? "本文件尚未生效。"
                      : "本文件尚未生效，自" + elements.effectiveDate() + "起施行。",
                  null));
      case AMENDED -> Optional.of(new Banner(NOTE, "本文件已被修改" + from(change) + "。" + more, path));
      case REPEALED -> Optional.of(new Banner(STOP, "本文件已废止" + from(change) + "。" + more, path));
      case EXPIRED -> Optional.of(new Banner(STOP, "本文件已失效" + from(change) + "。" + more, path));
    };
  }

  private static String from(@Nullable ValidityChange change) {
    return change == null ? "" : "（自" + change.from() + "起）";
  }

  private static Banner correction(PublicItem item) {
    Edition.Line line = item.editions().getLast();
    String note = line.note() == null ? "" : "：" + line.note();
    return new Banner(
        NOTE,
        "本件于" + Words.minute(line.publishedAt()) + "更正，现为第" + line.number() + "版" + note,
        null);
  }
}
