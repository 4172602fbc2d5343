package org.gongkai.disclosure.link;

import java.time.Instant;
import java.util.List;
import org.gongkai.disclosure.search.Mentions;
import org.gongkai.disclosure.search.Mentions.Mention;
import org.gongkai.disclosure.search.Mentions.Place;

/** Links of pages, written with as few words as a test needs. */
public final class BrokenLinkExamples {

  private static final Instant LATELY = Instant.parse("2026-02-20T02:00:00Z");

  private BrokenLinkExamples() {}

  public static BrokenLink of(String item, String unit, String name, Fault fault) {
    Mentions page = page(item, unit, "/record/" + name);
    return new BrokenLink(
        page, new Mention(Place.TEXT, "/record/" + name, name), fault, null, null);
  }

  static Mentions page(String item, String unit, String... targets) {
    List<Mention> links =
        List.of(targets).stream().map(target -> new Mention(Place.TEXT, target, "")).toList();
    return new Mentions(item, "事项" + item, unit, LATELY, links);
  }

  static Mentions attached(String item, String unit, String file) {
    Mention link = new Mention(Place.ATTACHMENT, "/api/disclosure/files/" + file + "/", "表");
    return new Mentions(item, "事项" + item, unit, LATELY, List.of(link));
  }
}
