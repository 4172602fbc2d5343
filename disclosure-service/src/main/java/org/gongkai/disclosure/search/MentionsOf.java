package org.gongkai.disclosure.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.disclosure.item.Link;
import org.gongkai.disclosure.search.IndexedItem.AttachedFile;
import org.gongkai.disclosure.search.IndexedItem.StatedLink;
import org.gongkai.disclosure.search.Mentions.Mention;
import org.gongkai.disclosure.search.Mentions.Place;
import org.gongkai.platform.text.TextForm;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Collects the links of an item. */
final class MentionsOf {

  private static final int MOST = 500;
  private static final int NAME = 60;

  private final List<Mention> found = new ArrayList<>();

  private MentionsOf() {}

  /** Null for an item that leads nowhere. */
  static @Nullable Mentions item(IndexedItem item) {
    MentionsOf all = new MentionsOf();
    all.body(item.body());
    all.attachments(item.attachments());
    all.documents(item.links());
    all.add(Place.SOURCE, item.sourceUrl(), item.source());
    return all.found.isEmpty()
        ? null
        : new Mentions(
            item.id(), item.title(), item.unit(), item.publishedAt(), List.copyOf(all.found));
  }

  /** Most bodies have neither links nor pictures: they are not parsed. */
  private void body(@Nullable String html) {
    if (html == null || !(html.contains("href=") || html.contains("src="))) {
      return;
    }
    for (Element one : Jsoup.parseBodyFragment(html).select("a[href], img[src]")) {
      boolean picture = one.nameIs("img");
      String name = picture ? one.attr("alt") : one.text();
      add(picture ? Place.PICTURE : Place.TEXT, one.attr(picture ? "src" : "href"), name);
    }
  }

  private void attachments(@Nullable List<AttachedFile> files) {
    for (AttachedFile file : Objects.requireNonNullElse(files, List.<AttachedFile>of())) {
      String kept = file.fileId() == null ? null : "/api/disclosure/files/" + file.fileId() + "/";
      add(Place.ATTACHMENT, kept == null ? file.url() : kept, file.name());
    }
  }

  /** What other documents say of this one comes and goes by itself. */
  private void documents(@Nullable List<StatedLink> links) {
    for (StatedLink link : Objects.requireNonNullElse(links, List.<StatedLink>of())) {
      if (link.itemId() != null && Link.Kind.valueOf(link.kind()).isStated()) {
        add(Place.DOCUMENT, "/record/" + link.itemId(), link.title());
      }
    }
  }

  private void add(Place place, @Nullable String target, @Nullable String name) {
    if (target != null && !target.isBlank() && found.size() < MOST) {
      String words = name == null ? "" : TextForm.beginning(name.strip(), NAME);
      found.add(new Mention(place, target.strip(), words));
    }
  }
}
