package org.gongkai.disclosure.link;

import java.time.Instant;
import org.gongkai.disclosure.search.Mentions;
import org.gongkai.disclosure.search.Mentions.Mention;
import org.jspecify.annotations.Nullable;

/**
 * A link that leads nowhere.
 *
 * @param item on whose page it stands
 * @param said what was answered elsewhere, or why nothing was; null of a link within this site
 * @param checkedAt when another site was asked last; null of a link within this site
 */
public record BrokenLink(
    Mentions item, Mention link, Fault fault, @Nullable String said, @Nullable Instant checkedAt) {

  /** In words for people, such as 正文“办事指南”：链接的事项已撤下. */
  public String words() {
    String name = link.name().isEmpty() ? link.target() : link.name();
    return link.place().label() + "“" + name + "”：" + fault.label();
  }
}
