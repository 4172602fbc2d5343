package org.gongkai.disclosure.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.disclosure.column.Column;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.interpretation.TimelineEntry;
import org.gongkai.disclosure.item.Attachment;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.item.Link;
import org.gongkai.disclosure.item.Subtitles;
import org.gongkai.disclosure.page.ItemPage.Crumb;
import org.gongkai.disclosure.page.ItemPage.File;
import org.gongkai.disclosure.page.ItemPage.Group;
import org.gongkai.disclosure.page.ItemPage.Medium;
import org.gongkai.disclosure.page.ItemPage.Moment;
import org.gongkai.disclosure.page.ItemPage.Related;
import org.gongkai.disclosure.page.ItemPage.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of an item together. */
@Component
class ItemPages {

  private final Site site;
  private final Columns columns;

  ItemPages(Site site, Columns columns) {
    this.site = site;
    this.columns = columns;
  }

  /**
   * @param timeline what became of it; empty for a document that nobody has interpreted
   */
  ItemPage page(Shown shown, List<TimelineEntry> timeline, View view) {
    Content content = shown.content();
    String id = shown.item().id();
    String api = "/api/disclosure/items/" + Site.segment(id);
    String edition = "?edition=" + shown.number();
    return new ItemPage(
        frame(shown, view),
        content.title(),
        crumbs(content.column(), view),
        Banners.of(shown, view),
        ElementBlock.of(shown),
        content.summary(),
        Outline.of(content.body()),
        content.attachments().stream().map(one -> file(one, content.attachments())).toList(),
        groups(content.links(), view),
        timeline.stream().map(entry -> moment(entry, id, view)).toList(),
        versions(shown, view),
        id,
        shown.number(),
        shown.contentHash(),
        api + "/receipt" + edition,
        api + "/canonical" + edition);
  }

  private Frame frame(Shown shown, View view) {
    Content content = shown.content();
    String column = name(content.column());
    List<Frame.Meta> metas = Frame.columnMetas(site, column, column);
    metas.add(new Frame.Meta("ArticleTitle", content.title()));
    metas.add(new Frame.Meta("PubDate", Words.minute(shown.item().publishedAt())));
    metas.add(new Frame.Meta("ContentSource", source(shown)));
    metas.add(new Frame.Meta("Url", site.url(shown.path())));
    if (content.summary() != null) {
      metas.add(new Frame.Meta("Description", content.summary()));
    }
    return new Frame(
        site,
        view,
        content.title() + "_" + column + "_" + site.name(),
        shown.path(),
        metas,
        Frame.feeds(new Parts.Part(column, "", "/feeds/columns/" + Site.segment(content.column()))),
        shown.isCurrent() ? JsonLd.of(shown.item(), site) : null);
  }

  /** Who is named as the source: the first publisher of a repost, else the publisher. */
  static String source(Shown shown) {
    Content content = shown.content();
    String source = content.source();
    String publisher = content.elements().publisher();
    String issuer = content.elements().issuer();
    if (source != null) {
      return source;
    }
    return publisher != null
        ? publisher
        : Objects.requireNonNullElse(
            issuer, Objects.requireNonNullElse(shown.unitName(), content.unit()));
  }

  private List<Crumb> crumbs(String column, View view) {
    return columns.path(column).reversed().stream()
        .map(id -> new Crumb(name(id), view.link(Site.column(id))))
        .toList();
  }

  private String name(String column) {
    return columns.find(column).map(Column::name).orElse(column);
  }

  private static File file(Attachment file, List<Attachment> all) {
    String type = file.mediaType();
    String address = address(file);
    boolean picture = type != null && type.startsWith("image/") && address.startsWith("/");
    return new File(
        file.name(),
        address,
        type,
        file.size() == null ? null : Words.size(file.size()),
        file.sha256(),
        picture,
        file.altText() == null ? file.name() : file.altText(),
        medium(file, all));
  }

  /** Only of files that are kept here: their kind was found in their content. */
  private static @Nullable Medium medium(Attachment file, List<Attachment> all) {
    String type = file.mediaType();
    boolean video = type != null && type.startsWith("video/");
    if (type == null || file.fileId() == null || !video && !type.startsWith("audio/")) {
      return null;
    }
    return new Medium(
        video,
        all.stream()
            .filter(one -> one.fileId() != null)
            .filter(one -> Subtitles.areShownWith(one.name(), file.name()))
            .map(ItemPages::address)
            .findFirst()
            .orElse(null));
  }

  /** Where the file is to be had. */
  static String address(Attachment file) {
    return Objects.requireNonNullElse(file.addressed().url(), "#files");
  }

  private static List<Group> groups(List<Link> links, View view) {
    Map<Link.Kind, List<Related>> groups = new EnumMap<>(Link.Kind.class);
    for (Link link : links) {
      groups.computeIfAbsent(link.kind(), kind -> new ArrayList<>()).add(related(link, view));
    }
    return groups.entrySet().stream()
        .map(group -> new Group(Words.of(group.getKey()), group.getValue()))
        .toList();
  }

  private static Related related(Link link, View view) {
    String number = link.documentNumber();
    String title = link.title() == null ? number : link.title();
    return new Related(
        title == null ? String.valueOf(link.itemId()) : title,
        title == null || title.equals(number) ? null : number,
        path(link.itemId(), view));
  }

  private static Moment moment(TimelineEntry entry, String own, View view) {
    Instant at = entry.at();
    return new Moment(
        at == null ? entry.date().toString() : at.toString(),
        at == null ? entry.date().toString() : Words.minute(at),
        entry.kindName(),
        entry.title(),
        entry.detail(),
        own.equals(entry.itemId()) ? null : path(entry.itemId(), view));
  }

  private static @Nullable String path(@Nullable String item, View view) {
    return item == null ? null : view.link(Site.item(item));
  }

  private static List<Version> versions(Shown shown, View view) {
    String own = Site.item(shown.item().id());
    return shown.item().editions().stream()
        .map(line ->
            new Version(
                line.number(),
                Words.minute(line.publishedAt()),
                Words.of(line.kind()),
                line.note(),
                view.link(
                    line.number() == shown.item().edition()
                        ? own
                        : own + "/editions/" + line.number()),
                line.contentHash(),
                line.number() == shown.number()))
        .toList()
        .reversed();
  }
}
